"""The log's rules: safety first, when it was, what is one thing and what another, one entry as a paper says it."""

import random
import uuid
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.files.kinds import Kind
from alongside.observations.rules import (
    QUESTIONS,
    Answer,
    Edition,
    Happened,
    How,
    Judgement,
    Precision,
    Question,
    happened_problems,
    happened_words,
    steps_for,
)
from alongside.observations.rules.mentions import KIND_WORDS, Piece, around, marked, normal_value, span_of
from alongside.observations.rules.paper import (
    LABELS,
    FileLine,
    LogEntry,
    MentionLine,
    NotKept,
    beside,
    from_text,
    pairs,
    row_of,
    to_text,
)

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 22, 16, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


class TestSafety:
    def test_nothing_to_do_when_every_answer_is_no(self) -> None:
        assert steps_for({question.value: Answer.NO.value for question in Question}) == []

    def test_each_yes_has_its_step_the_most_pressing_first(self) -> None:
        found = steps_for({"harm": "yes", "danger": "yes", "crime": "yes"})
        assert found == [asked.step for asked in QUESTIONS]
        assert "999" in found[0]
        assert "101" in found[1]
        assert "social care" in found[2]

    def test_a_doubt_has_a_step_too(self) -> None:
        assert steps_for({"danger": "unsure"}) == [QUESTIONS[0].doubt]


class TestHappened:
    @pytest.mark.parametrize(
        ("happened", "fields"),
        [
            (Happened(), []),
            (Happened(Precision.EXACT, NOW - HOUR), []),
            (Happened(Precision.EXACT), ["happened_at"]),
            (Happened(Precision.EXACT, NOW + HOUR), ["happened_at"]),
            (Happened(Precision.RANGE, NOW - HOUR, NOW), []),
            (Happened(Precision.RANGE, NOW - HOUR), ["happened_until"]),
            (Happened(Precision.RANGE, None, NOW), ["happened_from"]),
            (Happened(Precision.RANGE), ["happened_from", "happened_until"]),
            (Happened(Precision.RANGE, NOW, NOW), ["happened_until"]),
            (Happened(Precision.RANGE, NOW + HOUR, NOW + 2 * HOUR), ["happened_from"]),
            (Happened(Precision.VAGUE, words="after tea"), []),
            (Happened(Precision.VAGUE, words=" "), ["when_words"]),
        ],
    )
    def test_what_must_be_mended(self, happened: Happened, fields: list[str]) -> None:
        assert sorted(happened_problems(happened, NOW)) == fields

    @pytest.mark.parametrize(
        ("happened", "words"),
        [
            (Happened(), "Nobody knows when"),
            (Happened(Precision.EXACT), "Nobody knows when"),
            (Happened(Precision.EXACT, NOW), "22 November 2026 at 16:10"),
            (Happened(Precision.RANGE, NOW), "Nobody knows when"),
            (
                Happened(Precision.RANGE, NOW, NOW + HOUR),
                "Between 22 November 2026 at 16:10 and 22 November 2026 at 17:10",
            ),
            (Happened(Precision.VAGUE, words="after tea"), "Roughly: after tea"),
        ],
    )
    def test_in_words(self, happened: Happened, words: str) -> None:
        assert happened_words(happened, LONDON) == words

    def test_summer_time_is_the_hubs_own(self) -> None:
        july = datetime(2026, 7, 1, 12, tzinfo=UTC)
        assert happened_words(Happened(Precision.EXACT, july), LONDON) == "1 July 2026 at 13:00"


class TestMentions:
    @pytest.mark.parametrize(
        ("kind", "typed", "value"),
        [
            ("plate", "ab12 cde", "AB12CDE"),
            ("plate", "ab?? c-de", "AB??CDE"),
            ("plate", "–", "–"),
            ("phone", "07700 900 123", "+447700900123"),
            ("phone", "0412", "*0412"),
            ("phone", "ends in a seven", "ends in a seven"),
            ("postcode", "zz999zz", "ZZ99 9ZZ"),
            ("postcode", "zz99", "ZZ99"),
            ("handle", "@Robz_77", "robz_77"),
            ("nickname", " Big  Bizzo ", "big bizzo"),
            ("place", "The Park", "the park"),
        ],
    )
    def test_the_normal_form_of_what_somebody_typed(self, kind: str, typed: str, value: str) -> None:
        assert normal_value(kind, typed) == value

    def test_where_words_stand(self) -> None:
        assert span_of("They call  him\nBizzo now", "HIM bizzo") == (11, 20)
        assert span_of("They call him Bizzo", "Bozzi") is None
        assert span_of("They call him Bizzo", "  ") is None

    def test_marking_the_whole_text(self) -> None:
        assert marked("a plate b", [(2, 7)]) == [Piece("a "), Piece("plate", True), Piece(" b")]
        assert marked("plate", [(0, 5), (2, 4), (4, 99), (3, 3)]) == [Piece("plate", True)]
        assert marked("", []) == []

    def test_a_little_of_the_text_around(self) -> None:
        text = "word " * 30 + "PLATE" + " word" * 30
        before, middle, after = around(text, 150, 155)
        assert middle == Piece("PLATE", True)
        assert before.text.startswith("…word")
        assert after.text.endswith("word…")
        assert around("PLATE", 0, 5) == [Piece("PLATE", True)]


def entry(**said: object) -> LogEntry:
    given: dict[str, object] = {
        "id": uuid.UUID("1a2b3c4d" + "0" * 24), "family": uuid.uuid4(), "written_at": NOW, "written_by": "Priya Nair",
        "edition": Edition.PLO, "how": How.SAW, "happened": Happened(), "words": "He was there", **said,
    }  # fmt: skip
    return LogEntry(**given)  # type: ignore[arg-type]


class TestPaper:
    def test_every_label_is_there_also_where_nothing_was_said(self) -> None:
        said = pairs(entry(), LONDON)
        assert [label for label, _ in said] == list(LABELS)
        assert dict(said)["Entry"] == "L-1A2B-3C4D"
        assert dict(said)["Where"] == ""

    def test_mentions_and_corrections_in_words(self) -> None:
        other = uuid.UUID("99887766" + "0" * 24)
        line = MentionLine("plate", "AB12 CDE", "AB12CDE", Judgement.CONFIRMED)
        said = dict(pairs(entry(mentions=(line,), corrects=other, corrected_by=(other,)), LONDON))
        assert said["Things in it"] == f"{KIND_WORDS['plate']}: AB12 CDE (AB12CDE), right"
        same = MentionLine("nickname", "Smurf", "smurf", Judgement.OFFERED)
        assert same.words == "Nickname: Smurf, nobody has said yet"
        assert said["Corrects"] == said["Corrected by"] == "L-9988-7766"

    def test_files_and_pictures_in_words(self) -> None:
        photo = FileLine(Kind.PNG, 20480, "ab" * 32, NOW, "The car")
        bare = FileLine(Kind.PDF, 7, "cd" * 32, NOW)
        said = dict(pairs(entry(files=(photo, bare)), LONDON))["Files"].split("\n")
        at = "received 22 November 2026 at 16:10, SHA-256"
        first, second = said
        assert first == f"The car: a picture (PNG), 20,480 bytes, {at} {'ab' * 32}"
        assert second == f"a PDF, 7 bytes, {at} {'cd' * 32}"
        told = NotKept("black phone", "Robin", "rang 101", NOW)
        quiet = NotKept("tablet", "", "", NOW)
        said = dict(pairs(entry(not_kept=(told, quiet)), LONDON))["Pictures that are only written down"].split("\n")
        written = "Written 22 November 2026 at 16:10"
        assert said == [f"On: black phone. Who has it: Robin. Police: rang 101. {written}", f"On: tablet. {written}"]

    def test_a_paragraph_gives_back_exactly_what_was_said(self) -> None:
        rng = random.Random(7)
        bits = ("Where: here", "\n", "    ", "word", ": ", "“", "\n\n", "Corrects: L-1", "é", " ")
        for _ in range(500):
            said = [(label, "".join(rng.choices(bits, k=rng.randint(0, 8)))) for label in LABELS]
            assert from_text(to_text(said)) == dict(said)

    def test_each_correction_stands_beside_what_it_corrects(self) -> None:
        ids = [uuid.UUID(int=number) for number in range(6)]
        corrects = [None, None, ids[0], ids[2], ids[0], uuid.uuid4()]
        told = [entry(id=key, corrects=old) for key, old in zip(ids, corrects, strict=True)]
        assert [one.id.int for one in beside(told)] == [0, 2, 3, 4, 1, 5]

    def test_a_row_has_a_cell_for_every_label(self) -> None:
        assert row_of({"Where": "the park"})[LABELS.index("Where")] == "the park"
        assert len(row_of({})) == len(LABELS)
