"""Pages of files: the question before any of them, sending, one page a file, and what bad files may not do."""

import io
import re
import uuid
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from alongside.access.roles import TieKind
from alongside.families.models import Alert, Family
from alongside.files import incoming, vault
from alongside.files.models import StoredFile
from alongside.observations.models import Attachment, NotStored, Observation
from alongside.record.models import Entry
from tests.cast import Cast, make_family, make_tie
from tests.observing import make_observation
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "DATA", tmp_path)
    return tmp_path


@pytest.fixture
def observation(cast: Cast) -> Observation:
    family = make_family(cast)
    make_tie(cast, family, "frances", TieKind.CARER)
    return make_observation(cast, family)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def base(observation: Observation) -> str:
    return f"/observations/{observation.pk}/files/"


def add_address(client: Client, observation: Observation) -> str:
    """Where files go, once the question is answered with no."""
    answer = client.post(base(observation), {"shows": "no"})
    assert answer.status_code == 302
    return str(answer["Location"])


def picture(kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (200, 10, 10)).save(out, kind)
    return out.getvalue()


def sent(raw: bytes, name: str = "photo.png", kind: str = "image/png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, raw, kind)


def send(client: Client, observation: Observation, *files: SimpleUploadedFile, **more: Any) -> Any:
    said = {"chosen": list(files), "caption": "The car outside", "once": str(uuid.uuid4()), **more}
    return client.post(add_address(client, observation), said)


def text(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def kept(client: Client, observation: Observation) -> Attachment:
    send(client, observation, sent(picture()))
    return Attachment.objects.latest("made_at")


class TestTheQuestion:
    def test_it_stands_before_everything(self, priya: Client, observation: Observation) -> None:
        page = text(priya.get(base(observation)))
        assert "Do not send it, copy it or open it" in page
        assert "Does it show a child undressed, or being abused?" in page

    def test_there_is_no_way_round_it(
        self, cast: Cast, priya: Client, signed_in: SignedIn, observation: Observation
    ) -> None:
        other = make_observation(cast, observation.family)
        address = add_address(priya, other).replace(str(other.pk), str(observation.pk))
        for url in (base(observation) + "add/", base(observation) + "add/?said=x", address):
            for answer in (priya.get(url), priya.post(url, {"chosen": [sent(picture())]})):
                assert (answer.status_code, answer["Location"]) == (302, base(observation))
        borrowed = signed_in("owen").post(add_address(priya, observation), {"chosen": [sent(picture())]})
        assert borrowed["Location"] == base(observation)
        assert StoredFile.objects.count() == 0

    @pytest.mark.parametrize(("shows", "more"), [("yes", ""), ("unsure", "?unsure=yes")])
    def test_yes_and_not_sure_lead_where_no_file_is_kept(
        self, priya: Client, observation: Observation, shows: str, more: str
    ) -> None:
        answer = priya.post(base(observation), {"shows": shows})
        assert answer["Location"] == base(observation) + "not-kept/" + more
        page = priya.get(answer["Location"])
        assert 'type="file"' not in page.content.decode()
        assert ("Ask your service manager" in text(page)) is (shows == "unsure")

    def test_what_is_written_down_instead(self, priya: Client, observation: Observation) -> None:
        url = base(observation) + "not-kept/"
        assert priya.post(url, {}).status_code == 422
        said = {"device": "His black phone", "who_has_it": "Mum", "once": str(uuid.uuid4())}
        for _ in range(2):
            assert priya.post(url, said).status_code == 302
        assert NotStored.objects.get().device == "His black phone"
        assert StoredFile.objects.count() == 0
        page = text(priya.get(f"/families/{observation.family_id}/files/"))
        assert "His black phone" in page
        assert "Nobody has written down yet that the police were told" in page
        assert Alert.objects.filter(kind="not_stored").count() == 1


class TestSending:
    def test_several_at_once(self, priya: Client, observation: Observation) -> None:
        answer = send(priya, observation, sent(picture()), sent(b"%PDF-1.7", "a.pdf"), sent(b"#!AMR\n", "b.amr"))
        assert answer.status_code == 302
        assert sorted(row.kind for row in StoredFile.objects.all()) == ["amr", "pdf", "png"]
        entry = text(priya.get(f"/observations/{observation.pk}/"))
        assert entry.count("The car outside") == 3
        assert "Add a photo, recording or document" in entry
        listed = text(priya.get(f"/families/{observation.family_id}/files/"))
        assert listed.count("The car outside") == 3

    def test_each_is_kept_or_refused_on_its_own(self, priya: Client, observation: Observation) -> None:
        answer = send(
            priya, observation, sent(picture()), sent(b"<html>", "photo.jpg"), sent(b"", "nothing.png"),
            sent(b"MZ", "../../tmp/run.exe"),
        )  # fmt: skip
        page = text(answer)
        assert answer.status_code == 422
        assert "1 file kept" in page
        assert "3 files could not be kept" in page
        assert "photo.jpg : This kind of file cannot be kept" in page
        assert "nothing.png : This file is empty" in page
        assert "run.exe : This kind" in page
        assert "tmp/run" not in page
        assert StoredFile.objects.count() == 1

    def test_none_chosen(self, priya: Client, observation: Observation) -> None:
        answer = priya.post(add_address(priya, observation), {"caption": "x"})
        assert answer.status_code == 422
        assert "Choose at least one file" in text(answer)
        assert 'enctype="multipart/form-data"' in answer.content.decode()
        assert re.search(r'<input[^>]*type="file"[^>]* multiple', answer.content.decode())

    def test_sent_twice_it_is_kept_once(self, priya: Client, observation: Observation) -> None:
        once = str(uuid.uuid4())
        for _ in range(2):
            assert send(priya, observation, sent(picture()), once=once).status_code == 302
        assert StoredFile.objects.count() == 1


class TestFaults:
    def test_a_hundred_megabytes(
        self, priya: Client, observation: Observation, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The bound made small; the whole size is tried with a real server in the benchmark of uploads."""
        monkeypatch.setattr("alongside.web.uploads.LARGEST", 300_000)
        answer = send(priya, observation, sent(picture() + bytes(600_000)), sent(picture(), "small.png"))
        assert answer.status_code == 422
        assert "photo.png : This file is too large" in text(answer)
        assert [path.is_file() for path in files_below(data)] == [True]
        assert StoredFile.objects.count() == 1

    def test_a_line_without_end_is_closed(
        self, priya: Client, observation: Observation, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("alongside.web.uploads._HOPELESS", 1000)
        answer = send(priya, observation, sent(picture() + bytes(2000)))
        assert answer.status_code == 413
        assert StoredFile.objects.count() == 0

    def test_two_hundred_at_once(self, priya: Client, observation: Observation) -> None:
        many = [sent(b"%PDF-" + bytes([number]), f"{number}.pdf") for number in range(200)]
        answer = send(priya, observation, *many)
        assert answer.status_code == 422
        assert (StoredFile.objects.count(), text(answer).count("Only 20 files")) == (20, 180)

    def test_more_than_anybody_sends(self, priya: Client, observation: Observation) -> None:
        answer = send(priya, observation, *[sent(b"%PDF-", f"{number}.pdf") for number in range(1001)])
        assert answer.status_code == 413
        assert "too much to send at once" in text(answer)
        assert StoredFile.objects.count() == 0

    def test_a_document_that_unpacks_to_gigabytes_is_never_unpacked(
        self, priya: Client, observation: Observation
    ) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("[Content_Types].xml", "<x/>")
            packed.writestr("word/document.xml", bytes(20_000_000))
        assert send(priya, observation, sent(out.getvalue(), "letter.docx")).status_code == 302
        row = Attachment.objects.get()
        page = priya.get(f"{base(observation)}{row.pk}/")
        assert "There is no preview of this kind of file" in text(page)
        preview = priya.post(f"{base(observation)}{row.pk}/preview/")
        assert "A preview could not be made" in text(preview)

    @pytest.mark.parametrize("cut", [20, 45])
    def test_a_truncated_picture_is_kept_and_not_shown(self, priya: Client, observation: Observation, cut: int) -> None:
        send(priya, observation, sent(picture()[:cut]))
        row = Attachment.objects.get()
        answer = priya.post(f"{base(observation)}{row.pk}/preview/")
        assert answer.status_code == 200
        assert "It is kept whole, as it was received" in text(answer)

    def test_a_type_that_lies(self, priya: Client, observation: Observation) -> None:
        send(priya, observation, sent(b"%PDF-1.4 x", "holiday.jpg", "image/jpeg"))
        page = text(priya.get(f"{base(observation)}{Attachment.objects.get().pk}/"))
        assert "By what is in it, it is a PDF" in page

    def test_no_room_for_what_arrives(
        self, priya: Client, observation: Observation, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Full(io.BytesIO):
            def write(self, _: Any) -> int:
                raise OSError(28, "No space left on device")

        monkeypatch.setattr("alongside.web.uploads.arriving", Full)
        assert send(priya, observation, sent(picture())).status_code == 422
        assert StoredFile.objects.count() == 0

    def test_files_sent_to_other_pages_are_let_pass(
        self, priya: Client, observation: Observation, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("alongside.web.uploads.arriving", lambda: pytest.fail("it was kept"))
        answer = priya.post(base(observation), {"shows": "yes", "x": sent(picture())})
        assert answer.status_code == 302
        nobody = Client().post(base(observation) + "add/", {"chosen": sent(picture())})
        assert nobody.status_code == 302

    def test_nothing_plain_is_left_on_the_disk(
        self, priya: Client, observation: Observation, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(incoming, "_IN_MEMORY", 10)
        raw = picture()
        assert send(priya, observation, sent(raw)).status_code == 302
        row = Attachment.objects.get()
        priya.post(f"{base(observation)}{row.pk}/preview/")
        assert list((data / "tmp").iterdir()) == []
        assert all(raw[10:40] not in path.read_bytes() for path in files_below(data))


def files_below(data: Path) -> list[Path]:
    return [path for path in data.rglob("*") if path.is_file()]


class TestOneFile:
    def test_nothing_is_shown_until_somebody_asks(self, priya: Client, observation: Observation) -> None:
        row = kept(priya, observation)
        url = f"{base(observation)}{row.pk}/"
        assert "data:image" not in priya.get(url).content.decode()
        answer = priya.post(url + "preview/")
        assert "data:image/jpeg;base64," in answer.content.decode()
        dids = Entry.objects.filter(about=row.file_id).order_by("seq").values_list("did", flat=True)
        assert list(dids) == ["files.receive", "files.preview"]
        page = text(answer)
        assert "Received, sealed and its fingerprint taken Priya Nair" in page
        assert row.file.digest in page

    def test_the_original_is_a_copy_to_take_away(self, priya: Client, observation: Observation) -> None:
        row = kept(priya, observation)
        answer = priya.post(f"{base(observation)}{row.pk}/original/")
        assert b"".join(answer.streaming_content) == picture()  # type: ignore[attr-defined]
        assert answer["Content-Disposition"].startswith('attachment; filename="')
        assert answer["Content-Disposition"].endswith(f'-{row.file.digest[:8]}.png"')
        assert "photo" not in answer["Content-Disposition"]
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["Content-Security-Policy"].startswith("sandbox")
        assert "no-store" in answer["Cache-Control"]
        assert Entry.objects.filter(about=row.file_id, did="files.open", by=row.made_by_id).count() == 1

    def test_one_that_was_changed_is_not_given(self, priya: Client, observation: Observation) -> None:
        row = kept(priya, observation)
        path = vault.path_of(row.file_id)
        path.write_bytes(path.read_bytes()[:-1] + b"x")
        for act in ("preview", "original"):
            answer = priya.post(f"{base(observation)}{row.pk}/{act}/")
            assert answer.status_code in {200, 409}
            assert "This file is not as it was when it was received" in text(answer)

    def test_stop(self, priya: Client, signed_in: SignedIn, observation: Observation) -> None:
        row = kept(priya, observation)
        url = f"{base(observation)}{row.pk}/"
        assert "Stop this file for everyone?" in text(priya.get(url + "stop/"))
        assert not row.file.locked_at
        assert priya.post(url + "stop/").status_code == 302
        for client in (priya, signed_in("owen")):
            page = client.get(url)
            assert "Nobody can open this file" in text(page)
            assert "The car outside" not in text(page)
            assert "photo.png" not in text(page)
            assert [client.post(url + act).status_code for act in ("preview/", "original/")] == [404, 404]
            assert client.get(url + "stop/").status_code == 302
        assert "Ring the police about a file" in text(signed_in("owen").get("/today/"))

    def test_a_carer_has_the_same_for_their_own(
        self, cast: Cast, signed_in: SignedIn, observation: Observation
    ) -> None:
        frances = signed_in("frances")
        assert frances.get(base(observation)).status_code == 404
        own = make_observation(cast, Family.objects.get(), by="frances")
        row = kept(frances, own)
        entry = frances.get(f"/log/entries/{own.pk}/").content.decode()
        assert f"{base(own)}{row.pk}/" in entry
        assert f'href="{base(own)}"' in entry
        page = text(frances.get(f"{base(own)}{row.pk}/"))
        assert "Fingerprint" in page
        assert "Who had it" not in page
        assert frances.get(f"/families/{own.family_id}/files/").status_code == 404

    def test_pages_of_a_family(self, priya: Client, observation: Observation, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("alongside.observations.queries.files.A_PAGE", 1)
        send(priya, observation, sent(picture()), sent(b"%PDF-"))
        first = priya.get(f"/families/{observation.family_id}/files/")
        older = re.search(r'href="(\?after=[^"]+)"', first.content.decode())
        assert older
        rest = text(priya.get(f"/families/{observation.family_id}/files/{older[1]}"))
        assert rest.count("The car outside") == 1
        assert priya.get(f"/families/{observation.family_id}/files/?after=x").status_code == 200
