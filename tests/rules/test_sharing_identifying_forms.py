"""Details as people really write them, what is only like one, and whose a mother or a window is."""

import pytest

from alongside.sharing.rules.identifying import Details, Named, identifying

HELD = Details(
    (
        Named("Rosalind Teague"), Named("Jean-Paul Parry-Jones"), Named("Hope Arkwright"), Named("Oluwakemi Obi"),
        Named("Scarlett Costas"), Named("Hamza Achebe"), Named("Skyla Boateng"), Named("Rebecca Hale"),
        Named("Anoushka Rao"), Named("Sheila Norton"), Named("May Ellison"), Named("Christian Ade"),
        Named("Victoria Sands"), Named("Eve Lowther"), Named("Dean Crowther"), Named("Gary Arden"),
        Named("Kirsty's uncle Barry", False), Named("Elder Lindo", False), Named("Rolo the spaniel", False),
        Named("probation worker Imran Shah", False), Named("Kestrel Youth Group", False), Named("kat.od.xo", False),
        Named("Thursday bowls club", False), Named("police", False),
    ),
    (
        "Flat 12, Saltmarsh Point, 9 Tanyard Lane, Helmsby, QX9 4ZJ", "57 Hazel Bank", "83 Copperbeech Avenue",
        "The Shippon, 2 Dock Row", "41 Gladwell Terrace",
    ),
    ("07700 900321",),
    ("Wharfdale Grammar School", "St Bartholomew's RC Primary", "Easthaven Maritime Academy",
    "Cobden Central School"),
    (
        "grey Skoda Fabia ZX19 QJV", "orange VW camper", "mobility scooter, purple", "white Citroen Berlingo",
        "blue Ford Focus", "narrowboat Curlew", "silver Ford Ka",
    ),
    (
        "dinner lady, Holm Oak Primary", "trawler deckhand", "florist, Petal & Thorn",
        "nurse, Dale General, ward 4",
        "chef, The Copper Kettle", "pastor, New Vine Chapel", "Somali Elders' Café",
        "Molar Street dental practice",
        "Ridley's timber yard", "Bains Cash & Carry", "teaching assistant at Holm Oak Primary",
    ),
)  # fmt: skip


def found(text: str, details: Details = HELD) -> list[str]:
    return [text[one.start : one.end] for one in identifying(text, details)]


def points_at(text: str, said: str) -> bool:
    at = text.index(said)
    return any(one.start < at + len(said) and at < one.end for one in identifying(text, HELD))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("h.a. rang at six.", "h.a."), ("rt rang at six.", "rt"), ("JP saw it.",
        "JP"), ("Mrs PJ saw it.", "PJ"),
        ("Mrs A saw it.", "Mrs A"), ("hamz is in the photo", "hamz"), ("Kemi left",
        "Kemi"), ("Nush left", "Nush"),
        ("Sky has a bruise", "Sky"), ("Shiela left", "Shiela"), ("Boatang left",
        "Boatang"), ("Baz drove by", "Baz"),
        ("tell h o p e we see her", "h o p e"), ("they were with may at the stop", "may"), ("Ro told us", "Ro"),
        ("so then, hope came home", "hope"), ("hope's bag was searched",
        "hope"), ("hopes bag was gone", "hopes"),
        ("they gave hope a phone", "hope"), ("they picked hope up", "hope"), ("May will say who it was", "May"),
        ("ro told us", "ro"), ("we know what hamz's lot did", "hamz"), ("Gaz knows",
        "Gaz"), ("the Arkwrights", "Ark"),
        ("ro said it", "ro"), ("Sheyla left", "Sheyla"), ("Rosallind left", "Rosallind"), ("Rebeca", "Rebeca"),
        ("told hamz about it", "hamz"), ("a text from A Rao", "Rao"), ("Jean went home", "Jean"),
        ("Imran Shah knows", "Imran"), ("the elder at church saw it",
        "the elder"), ("the dog barked", "the dog"),
        ("the spaniel barked", "the spaniel"), ("at Kestrel on Friday", "Kestrel"), ("kat.od.xo wrote", "kat"),
        ("the kestrel youth group met", "kestrel youth group"),
    ],
)  # fmt: skip
def test_a_name_as_it_is_written(text: str, said: str) -> None:
    assert points_at(text, said)


@pytest.mark.parametrize(
    "text",
    [
        "Hope Street is the pick-up.", "Victoria coach station is where he waits.",
        "On Christmas Eve it opened.",
        "St Christian is on the sign.", "A Christian charity has a van.",
        "The Dean of the cathedral complained.",
        "It'll cost a bit.", "The man's car is here and the scar is red.", "Victoria Beckham is on the poster.",
        "Hope's Lounge is upstairs.", "Norton-style gates.", "No may about it.", "Probation told the meeting.",
        "A dog gave chase and then gave hope.", "May 12th is the date.",
        "The dog walker came.", "The dog in the yard barked.", "It was on Thursday.", "ps it rang twice.",
        "The norm is two drops.", "He waited. ma said nothing more.", "The Hope is a pub.",
        "IT rang. TV is off.", "Rt, or Lt.",
        "The rao is a coin.", "He is from hull.", "the man's car",
    ],
)  # fmt: skip
def test_a_word_that_is_part_of_something_else(text: str) -> None:
    assert not [one for one in identifying(text, HELD) if one.why in {"name", "other"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("saltmarsh pt lift", "saltmarsh pt"), ("on hazelbank now", "hazelbank"), ("83 C'beech Ave", "C'beech"),
        ("outside 57.", "57"), ("near 57 at six", "57"), ("near 57", "57"), ("ends 4ZJ", "4ZJ"), ("QX9", "QX9"),
        ("They live at the shippon now", "the shippon"), ("he is up gladwell again", "gladwell"),
        ("He was on gladwell, asleep", "gladwell"), ("He went up gladwell",
        "gladwell"), ("Gladwell was shut.", "Glad"),
        ("Wharf Grammar kids", "Wharf"), ("at the grammar now", "the grammar"), ("St B's gate", "St B"),
        ("Bartholomew's gate", "Bartholomew"), ("St Barts", "St Barts"), ("the Easthaven lot", "Easthaven"),
        ("the Ka is gone", "Ka"), ("the camper", "the camper"), ("that purple scooter",
        "purple scooter"), ("ZX19 again", "ZX19"),
        ("plate qjv", "qjv"), ("the white van", "white van"), ("our van",
        "our van"), ("narrowboat", "narrowboat"),
        ("her focus is gone", "focus"), ("the Fabia, grey", "Fabia"), ("the Fabia, ZX19 QJV", "Fabia"),
        ("her Berlingo in white", "Berlingo"),
        ("the flower shop", "the flower shop"), ("he's on the trawlers",
        "on the trawlers"), ("ward 4", "ward 4"),
        ("on the boats", "on the boats"), ("at the Kettle", "the Kettle"), ("back of new vine", "new vine"),
        ("the elders cafe", "elders cafe"), ("the Molar St one", "Molar St"), ("from Ridleys", "Ridleys"),
        ("the cash and carry", "cash and carry"), ("petal and thorn", "petal and thorn"),
        ("a teaching assistant at the holm oak gate", "assistant"), ("the chef has left", "the chef"),
        ("the flower shop", "the flower"),
    ],
)  # fmt: skip
def test_a_place_or_a_vehicle_as_it_is_written(text: str, said: str) -> None:
    assert points_at(text, said)


@pytest.mark.parametrize(
    "text",
    [
        "He is at 57 now.", "Outside 57 shops they stood.", "It is QX9 2JQ, not theirs.", "Plate QX9 ZJK.",
        "Saltmarsh Rovers tops.", "Gladwell is a nightclub.", "Gladwell lambs graze.", "The gladwell lamb.",
        "Easthaven museum stairs.", "Cobden Hotel, back bar.", "Central School of Beauty.",
        "QX3 4ZJ is theirs.",
        "A yellow Fabia.", "Fabia, black.", "A Fabia.", "The Skoda Octavia, ZX19 KKR.",
        "The same Focus in green.",
        "A black VW Fabia.", "The Fabia, a white one.", "The Fabia, KX12 ABJ.",
        "The focus of the meeting.", "AB12 QJV",
        "A narrowboat.", "The camper park.", "A curlew sang.",
        "A nurse in another town saw.", "The chef in the kebab shop.",
        "The florist's on Dock Road.", "A copper kettle.",
        "The kettle is on.", "The flower shop on Dock Road.", "Kettle is on.", "They are on the boat.",
    ],
)  # fmt: skip
def test_another_place_or_vehicle(text: str) -> None:
    assert found(text) == []


TOLD = [
    "oor lassie came home", "wor lass saw", "me mam saw", "me and the wife saw",
    "His two dads went", "The sisters share.",
    "One of the twins saw.", "Grandson shown a photo.", "both his parents know",
    "across the breakfast table he said it",
    "she does nails when she does the second floor", "i drive the 52", "a Kuga sat opposite",
    "off the ward at eight",
    "outside the house all night", "she dispensed a prescription to him", "from the top bunk",
    "She was sat at the cooker",
    "went in the wash", "during key-work", "from outside the mosque after prayers", "I teach him",
    "from upstairs",
    "on his PlayStation", "Under her mattress", "Only the two of us knew", "the home's worker", "he told me",
    "it was said to me", "Monty told us, then his mum said it", "Uncle rang",
    "the family said so", "His wife saw it.",
    "They chatted over the garden fence.", "Bea told his nan", "My son lives here",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_who_told_it_and_from_where(text: str) -> None:
    assert found(text, Details((Named("Bea Arkle"),)))


@pytest.mark.parametrize(
    "text",
    [
        "The mother of one of the crew cleans.", "The gran of another runner.",
        "Digger lives with his own mum.",
        "The driver is fifty, his wife does nails.", "Uncle D waits there.", "The family at the shop.",
        "Carers at a unit in the next county.", "Monty hopes to buy it from his brother.",
        "Sauce's mate has his gran.",
        "Monty shouted at his father.", "It is on our books.", "They go over the fence.",
        "The flat is through the kitchen of the takeaway.", "The shop next door to the arcade.",
        "None of which we have seen.",
        "It is kept behind the counter at the phone shop.", "Left behind the counter of the Anchor.",
        "Next door to the flat.", "My view is the same.", "This has come to us first.",
        "He sat in the bay opposite the pub.",
        "It was at the allotment gate.", "from the school gates toilets",
    ],
)  # fmt: skip
def test_whose_mother_and_whose_window_it_is(text: str) -> None:
    assert found(text, Details((Named("Bea Arkle"),))) == []


def test_capitals_throughout_are_no_initials() -> None:
    assert "HA" not in found("THE MAN SAW HA AND WENT AWAY")
