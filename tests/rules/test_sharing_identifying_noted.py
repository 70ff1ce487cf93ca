"""As a worker notes it down: short, without “I”, as heard over the telephone; and what only sounds like it."""

import pytest

from alongside.sharing.rules.identifying import Details, Named, Why, identifying

HELD = Details(
    (
        Named("Oscar Pollard"), Named("Kirsty Pollard"), Named("Faith Sparks"), Named("Siobhan Gallacher"),
        Named("Jaskaran Reeve"), Named("Mark Staples"), Named("Poppy Dunmore"),
    ),
    ("Flat 2/1, 17 Tolbooth Wynd, Kirkbrae",),
    ("07700 900846", "01632 960218"),
    ("Broadlea Park Academy", "St Columba's High School", "Castle Hill Infants", "Scoil Kirkbrae"),
    ("Subaru Forester, red", "yellow Kia Picanto", "Volvo estate, green"),
    (
        "Morrisons on Dyer Lane", "Pollard's Grill", "Heathmoor Terminal 4", "Leighton Hallam University",
        "DHL Express",
        "Grove Motors", "Fenbury Timber & Kilns", "Kirkbrae Corner Shop", "Kirkbrae Council",
        "Dunmore Family Butchers", "newsagent", "Royal Mail", "B & M Bargains", "porter, Fenbury NHS Trust",
    ),
)  # fmt: skip


def found(text: str, details: Details = HELD) -> list[tuple[str, Why]]:
    return [(text[one.start : one.end], one.why) for one in identifying(text, details)]


DETAILS = [
    ("Ozzie left at six.", "Ozzie"), ("Shuvon rang.", "Shuvon"), ("Jaz got in.", "Jaz"),
    ("Popsy left.", "Popsy"),
    ("They told oscr to run.", "oscr"), ("Faith rec'd a text.", "Faith"), ("tell sparks we know", "sparks"),
    ("asking for “O” at the door", "O"), ("They asked for O again.", "O"), ("saved as “P Pond”", "P"),
    ("the reeve lad ran", "reeve"), ("The Gallaghers left.", "Gallaghers"), ("Marks van is gone.", "Marks"),
    ("Up at 2/1 again.", "2/1"), ("They went to flat 2/1.", "flat 2/1"),
    ("calls from ...846", "846"), ("calls from xxx846", "846"), ("ends eight four six", "eight four six"),
    ("finishing 218", "218"), ("07700 9008 and no more", "07700 9008"),
    ("a man in the garage asked", "the garage"), ("She served him in the shop.", "the shop"),
    ("by a friend of the Council", "the Council"), ("by the Fenbury Timber van", "Fenbury Timber"),
    ("outside broadlea pk again", "broadlea pk"), ("gates of broadlea park", "broadlea park"),
    ("at castle hill", "castle"),
    ("outside Broadley Park", "Broadley"), ("outside St Colomba's", "Colomba"),
    ("Kirstys kia was keyed", "kia"), ("mum's old Kia", "Kia"), ("Subaru dash cam has it", "Subaru"),
    ("He came to Morrisons twice.", "Morrisons"), ("He came into the Grill.", "the Grill"),
    ("on at Terminal 4", "Terminal 4"),
    ("seen by T4", "T4"), ("the switchboard at Hallam", "Hallam"), ("he is at DHL", "DHL"),
    ("he is at Grove now", "Grove"),
    ("at the butchers", "the butchers"), ("by the paper shop", "the paper shop"),
    ("back of B and M", "B and M"),
    ("seen outside 17 tolbooth again", "17 tolbooth"), ("parcels, royal mail, for six", "royal mail"),
    ("a friend from scoil", "scoil"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), DETAILS)
def test_a_detail_as_it_is_noted(text: str, said: str) -> None:
    at = text.index(said)
    assert any(one.start < at + len(said) and at < one.end for one in identifying(text, HELD))


@pytest.mark.parametrize(
    "text",
    [
        "Staples and tape were found.", "He went by Terminal 2.", "A Subaru went by.",
        "Volvo estate, blue, was used.",
        "A Subaru-type badge.", "A black Subaru.", "It weighs 846 grams.", "The castle hill is steep.",
        "They ask for a lift.",
        "Columba is a saint.", "The dhl man.", "Wolverton Academy.", "Brodley is his name.", "The NHS was told.",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_detail(text: str) -> None:
    assert found(text) == []


TOLD = [
    "FC reports a phone.", "informed by MGM", "M states it was late.", "m/o rang", "y/p's carer was told",
    "Placement carer noted it.", "granddaughter left with him", "mother to bring it in",
    "parents Anil and Ria wish to stay out",
    "Both parents want it stopped.", "wor Tilly has one", "They shouted that her old man is next.",
    "asked if “the old man” paid",
    "He wrote: “ur sons debt”.", "It said “tell ur sis to ring”.", "They came for the owner's lad.",
    "It was not bought by anyone in this house.", "She gave birth to him.", "the wee lad was out",
    "someone who loves him rang",
    "big bro was there", "residential staff were told", "great aunt was told",
    "Caller is sure of it.", "family car was keyed", "per mother: a blue van",
    "the unit manager rang", "another resident saw it",
    "one of the mums told", "I speak as his football coach.",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_who_told_it_as_it_is_noted(text: str) -> None:
    assert Why.RELATION in {why for _, why in found(text, Details())}


STOOD = [
    "I sat up on the stairs.", "Wraps in the lining of his bag.", "We never bought him those.", "We hid his key.",
    "I fetched him from the coast.", "I knew the voice.", "They were at school together.", "She's just gone out.",
    "He has come through her till.", "Nobody else overlooks it.", "No other house faces that way.",
    "only us left on there", "only me he would say it to",
    "Waited up till four.", "could not sleep", "woke in the night", "The bed had not been slept in.",
    "Heard him come in.",
    "Heard shouting in the kitchen.", "got home at two", "Picked her up from school.", "rang home",
    "A key was in the wash.", "on top of his wardrobe", "saw it over her shoulder", "Her phone lit up.",
    "Life360 has her there.",
    "on the bank statement", "It is set as his wallpaper.", "we track her phone",
    "knocked on the door at midnight",
    "on the drive at six", "The dog barked.", "Doorbell camera caught it.", "the two of us",
    "The only ones who know are us.",
    "stones up at her window", "on the tablet we all use", "found it when the sink blocked",
    "She used to come in for milk.",
    "It was only ever sent to the family.", "I never told a soul.", "Taking the bins out.",
    "The household had notes.", "missing from home", "won't come out of his room", "She cries herself to sleep.",
    "She climbs out over the porch.", "A parcel came for him.", "School rang about it.", "a text off school",
    "He went after tea.", "in his gym bag", "A man rang the house.", "There is a tracker app on his phone.",
    "Nobody else can see it.", "I am the only one she told.", "It is on next door's camera.",
]  # fmt: skip


@pytest.mark.parametrize("text", STOOD)
def test_where_they_were_as_it_is_noted(text: str) -> None:
    assert Why.VANTAGE in {why for _, why in found(text, Details())}


@pytest.mark.parametrize(
    "text",
    [
        "The police fetched him from the coast.", "No other house on it was searched.",
        "The scoil in the next town.", "A mum in another town.", "In the shop on Dock Road.", "He came by the shop.",
        "A special guardian elsewhere.", "Sister called Bex drives.",
        "Foster Road is where they meet.",
        "An AFC Wimbledon top.", "The manager's son supplies them.", "It said “tell your mam”.",
        "Police found it in a drain.",
        "He never told anyone.", "They come in every Friday.", "They topped up with cash.",
        "He kept looking over his shoulder.",
        "A neighbour's Ring doorbell shows it.", "He used the car wash.",
        "Knocked on the door at 14 Corn Street.",
        "An old man sits there.", "One of the mums on the estate drives.", "The missed caller is unknown.",
        "Next door's tenant left.", "They left the house on Corn Street.",
    ],
)  # fmt: skip
def test_whose_house_it_is_not(text: str) -> None:
    assert found(text, Details()) == []
