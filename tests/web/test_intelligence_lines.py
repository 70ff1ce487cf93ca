"""A line of the chronology or of a search about what came of something leads to the paper it came of."""

import re

import pytest

from alongside.intelligence.models import Answer, DisclosureMark, Exhibit, Hold, Movement, PoliceStep, SayBack
from tests.cast import Cast
from tests.full import make_full
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db
LINES = (PoliceStep, Hold, SayBack, Exhibit, Movement, DisclosureMark, Answer)


@pytest.mark.parametrize("model", LINES, ids=lambda model: model.__name__)
def test_each_kind_leads_to_its_paper(cast: Cast, signed_in: SignedIn, model: type[PoliceStep]) -> None:
    things = make_full(cast)
    line = f"/passed-on/lines/{model._default_manager.all()[0].pk}/"
    assert signed_in("priya").get(line)["Location"] == f"/passed-on/{things['passed']}/police/"
    for name in ("una", "dee", "sam", "chidi", "frances"):
        assert signed_in(name).get(line).status_code == 404
    assert signed_in("priya").get(f"/passed-on/lines/{things['family']}/").status_code == 404


def test_the_chronology_leads_there(cast: Cast, signed_in: SignedIn) -> None:
    things = make_full(cast)
    client = signed_in("priya")
    page = client.get(f"/families/{things['family']}/chronology/?kinds=became").content.decode()
    links = re.findall(r'href="(/passed-on/lines/[^"]+)"', page)
    assert len(links) > 5
    assert {client.get(link)["Location"] for link in links} == {f"/passed-on/{things['passed']}/police/"}
