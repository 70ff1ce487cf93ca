"""What would tell who said it: every detail in every form, phrases that place the teller, and what is nobody's."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.sharing.rules.identifying import Details, Find, Named, Why, identifying, without
from alongside.sharing.rules.identifying.find import INSTEAD, WORDS

PEOPLE = [
    "Tanya Arkle", "Rose Marsh", "Mark Green", "Will Hunter", "Grace O'Brien", "Jean-Paul Baker", "May Field",
    "Siobhan O’Neill", "Priyanka Patel", "Mohammed Khan", "Anne-Marie Wood", "Katarzyna Nowak", "Ruby Lane",
    "Daisy-Mae Potts", "Sue Law", "Chase Young", "April Winter", "Ben De Souza", "Dr Helen Carter", "Nan Reid",
    "Leanne Smith-Jones", "Connor McBride", "Oisin MacCarthy", "Penny Lane", "Łukasz Wójcik", "Jo Bell",
]  # fmt: skip


def found(text: str, **held: tuple[str, ...]) -> list[str]:
    names = held.pop("names", ())
    return [text[one.start : one.end] for one in identifying(text, Details(tuple(map(Named, names)), **held))]


def points_at(text: str, said: str, details: Details) -> bool:
    at = text.index(said)
    return any(one.start < at + len(said) and at < one.end for one in identifying(text, details))


def forms(name: str) -> list[str]:
    """The name as people write it."""
    parts = name.removeprefix("Dr ").split()
    first, last = parts[0], parts[-1]
    return [
        name, name.upper(), name.lower(), name.replace(" ", "  "), name.replace(" ", "\n"), f"{first} {last[0]}",
        f"{first[0]}. {last}", f"{first[0]} {last}", f"{last}, {first}", f"{first.lower()}.{last.lower()}", first,
        first.upper(), last,
    ]  # fmt: skip


SENTENCES = [
    "They asked for {} by the door.",
    "{} was seen at the arcade.",
    "{} told us about the van.",
    "{}'s phone was taken.",
    "They took {}’s bag and left.",
    "The van belongs to {}.",
    "He knows “{}” from the arcade.",
]


@pytest.mark.parametrize("name", PEOPLE)
def test_every_form_of_a_name_in_every_place(name: str) -> None:
    details = Details((Named(name),))
    missed = [
        text for form in forms(name) for sentence in SENTENCES
        if not points_at(text := sentence.format(form), form, details)
    ]  # fmt: skip
    assert missed == []


@pytest.mark.parametrize("name", PEOPLE)
def test_in_small_letters_where_it_is_used_as_a_name(name: str) -> None:
    for word in (name.lower().split()[-1], name.lower().removeprefix("dr ").split()[0]):
        for text in (f"and then {word} said it was a van", f"{word} saw the van"):
            assert points_at(text, word, Details((Named(name),)))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Elizabeth MacDougall", "Beth"), ("Elizabeth MacDougall", "Eliza beth"), ("Elizabeth MacDougall", "Lizzie"),
        ("Steven MacDougall", "MacD"), ("Steven MacDougall", "Mc Dougall"), ("Bill Stone", "Stoney"),
        ("Chukwuemeka Obi", "Emeka"), ("Angel Grant", "Ang"), ("Zachary Lennox-Hale", "Zac"),
        ("Zachary Lennox-Hale", "ZLH"), ("Zachary Lennox-Hale", "zac-lennoxhale"), ("Siân Prosser", "S.P."),
        ("Siân Prosser", "Sian"), ("Siân Prosser", "sianprosser09"), ("Tanya Arkle", "@missarkle"),
        ("Grace O'Brien", "OBrien"), ("Amber Fairweather", "Mrs F"), ("Heather Sands", "the Sands"),
        ("Heather Sands", "Sands, H"), ("Tanya Arkle", "T told"), ("Tanya Arkle", "Tan​ya"),
        ("Joy Obi", "joy o"), ("Amber Fairweather", "ambers car"), ("Grace Adams", "Grace A"),
    ],
)  # fmt: skip
def test_short_forms_initials_and_logins(name: str, said: str) -> None:
    assert points_at(f"They know {said} from the arcade.", said, Details((Named(name),)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Rose Marsh", "A rose was left on the step."), ("Rose Marsh", "The marsh floods."),
        ("Joy Obi", "There was no joy at the desk."), ("Ebony Grant", "Ebony-handled stick."),
        ("Ebony Grant", "A grant from the council paid."), ("May Field", "It was in May 2026."),
        ("May Field", "He may come back."), ("Amber Fairweather", "Fair weather brings them out."),
        ("Heather Sands", "Heather and gorse hide the bikes."), ("Mark Green", "They mark the bags."),
        ("Penny Lane", "He lost every penny."), ("Rose Marsh", "They met at the Rose Hotel."),
        ("Will Hunter", "It will rain."), ("Tanya Arkle", "e.g. the ta at school."), ("Jo Bell", "the bell rang"),
        ("Amber Fairweather", "Amber lights on the truck."), ("Siân Prosser", "D. Coyle and Block S were named."),
    ],
)  # fmt: skip
def test_a_word_that_is_no_name_here(name: str, text: str) -> None:
    assert found(text, names=(name,)) == []


def test_in_a_text_all_in_capitals_every_word_may_be_one() -> None:
    assert "ROSE" in found("THEY SAW ROSE BY THE DOOR", names=("Rose Marsh",))
    assert found("THEY SAW K BY THE DOOR AND WENT AS", names=("Kim As",))[-1:] == ["AS"]


def test_others_in_the_record_are_found_under_their_own_heading() -> None:
    finds = identifying("Father Keane drove past.", Details((Named("Father Keane", family=False),)))
    assert [(one.why, one.start, one.end) for one in finds] == [(Why.OTHER, 0, 12)]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("14 Quarry Lane, ZZ99 9ZZ", "14 quarry ln"), ("14 Quarry Lane, ZZ99 9ZZ", "Quarry Lane"),
        ("14 Quarry Lane, ZZ99 9ZZ", "zz999zz"), ("14 Quarry Lane, ZZ99 9ZZ", "ZZ99 9 ZZ"),
        ("14 Quarry Lane, ZZ99 9ZZ", "ZZ99"), ("14 Quarry Lane", "number 14"),
        ("14 Quarry Lane", "fourteen Quarry Lane"),
        ("14 Quarry Lane", "up on Quarry"), ("52b Salter's Yard", "52 B Salters Yard"), ("52b Salter's Yard", "52b"),
        ("Flat 41, Kestrel Heights", "Flat forty-one"), ("Flat 41, Kestrel Heights", "Kestrel Hts"),
        ("Flat 9, Priory Court, 30 Monk Street", "30 monk st"), ("Flat 3 Elm House, 2 Dock Road", "Elm House"),
        ("Seaholme, 3 Dune Walk", "seaholme"), ("The Lodge, 1 Warren Drive", "the Lodge"),
        ("The Old Forge, Mill Lane, Little Marsh", "the old forge"), ("14 Broadway, Hull", "Broadway"),
        ("1-3 High Park Avenue", "high park ave"), ("2 The Crescent", "The Crescent"),
        ("14 Quarry Lane", "no 14 Quarry Lane"),
        ("2 The Crescent", "2 the crescent"),
        ("Plot 12, Gipsy Lane", "plot 12"),
        ("14 Quarry Lane, Northbeck", "in Northbeck"), ("Seaholme", "Seaholme"),
    ],
)  # fmt: skip
def test_an_address_and_every_part_of_it(address: str, said: str) -> None:
    assert points_at(f"They know it is {said}, and came.", said, Details(addresses=(address,)))


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("The Lodge, 1 Warren Drive", "a lodge by the lake"), ("96 Foundry Road", "The iron foundry shut."),
        ("Flat 9, Priory Court", "Priory Stables lets him."), ("22 Bracken View", "Bracken hides the gap."),
        ("The Lodge, 1 Warren Drive", "It is at Lodge Road."), ("14 Quarry Lane", "The 14 stops there."),
        ("Orchard, 3 Mill Lane", "An orchard is there."),
    ],
)  # fmt: skip
def test_what_is_no_address(address: str, text: str) -> None:
    assert found(text, addresses=(address,)) == []


@pytest.mark.parametrize(
    "said",
    [
        "07700900123", "07700 900 123", "07700-900123", "+44 7700 900123", "+44 (0) 7700 900123", "0044 7700 900123",
        "0 7 7 0 0 9 0 0 1 2 3", "(07700) 900123", "O77OO 9OO123", "900123", "07700 900\n123",
    ],
)  # fmt: skip
def test_a_number_however_it_is_spaced(said: str) -> None:
    text = f"It rang {said} at six."
    pointed = found(text, reaches=("07700 900123",))
    assert len(pointed) == 1
    assert pointed[0].strip() in said


def test_the_end_of_a_number_where_it_is_said_to_be_one() -> None:
    assert found("It ends in 123.", reaches=("07700 900123",)) == ["123"]
    assert found("The last three are 123.", reaches=("07700 900123",)) == ["123"]
    assert found("There were 123 of them, 07700 900124.", reaches=("07700 900123", "12")) == []


def test_a_number_beside_another_is_cut_out() -> None:
    assert found("Rooms 12 4 07700 900123.", reaches=("07700 900123",)) == ["07700 900123"]


def test_mail_and_handles() -> None:
    held = ("tanya.a@example.invalid", "@tan_the_man")
    assert found("Write to tanya.a or @Tan_The_Man.", reaches=held) == ["tanya.a", "Tan_The_Man"]
    assert found("Write to jo.", reaches=("jo@x.invalid",)) == []


@pytest.mark.parametrize(
    ("school", "said"),
    [
        ("St Winifred's RC School", "st winifreds"), ("St Winifred's RC School", "St Win's"),
        ("Lockgate High", "Lock Gate High"), ("Wharfdale Tech", "the Tech"), ("Oak Academy", "oak academy"),
        ("Eastleigh Grove School", "EGS"), ("Sir John Leman High School", "Leman"), ("The Academy", "The Academy"),
        ("King Edward VI Grammar School", "King Edward"), ("Park View Primary", "Park View Primary"),
    ],
)  # fmt: skip
def test_a_school_by_the_name_people_use(school: str, said: str) -> None:
    assert points_at(f"He goes to {said} on Mondays.", said, Details(schools=(school,)))


def test_what_is_no_school() -> None:
    assert found("The oak door is shut. Oak Road is long.", schools=("Oak Academy",)) == []
    assert found("Long before the school day ends.", schools=("Longmoor Academy",)) == []
    assert found("Oak trees stand there.", schools=("Oak Academy",)) == []


@pytest.mark.parametrize(
    ("vehicle", "said"),
    [
        ("silver Ford Focus KX12 ABC", "KX12ABC"), ("silver Ford Focus KX12 ABC", "kxI2 abc"),
        ("silver Ford Focus KX12 ABC", "ABC"), ("silver Ford Focus", "the Focus"),
        ("silver Ford Focus", "a silver focus"),
        ("silver Ford Focus", "silver Ford"), ("silver Ford Focus", "her Ford"),
        ("silver Ford Focus", "the silver car"),
        ("Peugeot 208, red", "red 208"), ("Peugeot 208, red", "her 208"), ("blue moped", "blue moped"),
        ("narrowboat Teasel", "narrowboat"), ("narrowboat Teasel", "the Teasel"), ("VW Golf", "her Volkswagen"),
        ("Vauxhall Zafira", "a zafira"),
        ("white Tesla Model 3", "white Tesla"), ("green Land Rover Defender", "defender"),
        ("white Mercedes Vito Sport", "white merc"),
    ],
)  # fmt: skip
def test_a_vehicle_whole_or_in_part(vehicle: str, said: str) -> None:
    assert points_at(f"They scratched {said} at night.", said, Details(vehicles=(vehicle,)))


def test_another_vehicle_is_not_theirs() -> None:
    assert found("A black Vauxhall Vectra, and 208 people.", vehicles=("black Vauxhall Zafira", "Peugeot 208")) == []
    assert found("The Vauxhall Vectra.", vehicles=("black Vauxhall Zafira",)) == []
    assert found("A van.", vehicles=("white van",)) == []


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ("cleaner, Crossways Hotel", "the cleaner"), ("cleaner, Crossways Hotel", "the Crossways"),
        ("nurse, Northbeck General Hospital", "Northbeck General"), ("school crossing patrol", "the lollipop lady"),
        ("solicitor, Hale & Marsh LLP", "Hale and Marsh"), ("lock keeper", "the keeper"),
        ("Bella's Hair Salon", "Bella's"),
        ("Greenleaf Garden Centre", "the garden centre"), ("Greenleaf Garden Centre", "greenleaf"),
        ("Care assistant, Oak House Care Home", "the care assistant"), ("cleaner", "works as a cleaner"),
        ("cleaner", "a cleaner said"), ("Spar, High Street", "the Spar"),
        ("Co-op Hollin Street", "the Co-op"), ("checkout, co-op", "the coop"), ("Hollin Bingo", "the bingo"),
    ],
)  # fmt: skip
def test_work_and_the_place_of_it(work: str, said: str) -> None:
    assert points_at(f"They went past {said} at night.", said, Details(work=(work,)))


def test_somebody_elses_work() -> None:
    assert found("There is a garden centre.", work=("Greenleaf Garden Centre",)) == []
    assert found("Prentice's solicitor has told him.", work=("solicitor",)) == []
    assert found("Cleaner has keys.", work=("cleaner",)) == ["Cleaner"]
    assert found("The High Street is dark.", work=("Spar, High Street",)) == []


TOLD = [
    "Her mum saw it.", "My son says so.", "the foster carer rang", "told by his nan", "Mum reports two men.",
    "The girl's parents heard it.", "Child's dad will not talk.", "Our neighbour saw.", "a concerned parent rang",
    "the mother of the girl", "her other half", "A relative saw it.", "her PLO said", "the caller was sure",
    "He said “your lad owes me”.", "a parent we work with", "Family report it.", "mum's phone", "Arkle's daughter",
    "as her mother", "His stepdad", "staff at the home said", "his teacher noticed",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_who_told_it(text: str) -> None:
    finds = identifying(text, Details((Named("Tanya Arkle"),)))
    assert Why.RELATION in {one.why for one in finds} or finds[0].why is Why.NAME


STOOD = [
    "From my bedroom window the car can be seen.", "I saw it as I was putting the bins out.",
    "I was parked opposite.", "I passed it on my way home from my shift at the hospital.",
    "It was there when I dropped her off.",
    "From behind the counter she could read it.", "While stopping the traffic she saw him.",
    "She was on the till when he came.",
    "Through the bathroom window two men could be heard.", "We'd just got back from the shops.",
    "Sian was behind the bar when he came.",
    "It came up on the Ring doorbell.", "He told me while we were making pizza.", "Walking the dog, she saw him.",
    "Only we go in there.", "He has told no one else.", "It was in her diary.",
    "Looking out of the window, she saw him.",
    "She works at the hotel.", "In the queue I saw him.", "After dropping him at school she saw it.",
    "I saw him from the signal box.", "From the pulpit she could see him.", "She overheard it at choir practice.",
]  # fmt: skip


@pytest.mark.parametrize("text", STOOD)
def test_where_they_were(text: str) -> None:
    assert Why.VANTAGE in {one.why for one in identifying(text, Details((Named("Sian Prosser"),)))} or (
        "Sian" in text and len(identifying(text, Details((Named("Sian Prosser"),)))) > 0
    )


NOBODYS = [
    "Lorcan's aunt keeps the books.", "A girl in a red coat left.", "Tudor shouted “tell your mam” at a girl.",
    "From the pavement you can see a camera.", "Tibbs's mum keeps the van.", "He drives a blue van to the arcade.",
    "“My lad, my window,” he wrote.", "Father of three, he has two horses.", "Two men at the bar talked of a box.",
    "The lift camera has been sprayed over.", "He was seen from the footbridge by a jogger.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOBODYS)
def test_what_tells_nothing_of_the_teller(text: str) -> None:
    assert identifying(text, Details((Named("Tanya Arkle"),))) == []


def test_what_overlaps_is_one_and_can_be_taken_out() -> None:
    text = "Her mum Tanya Arkle rang 07700 900123."
    details = Details((Named("Tanya Arkle"),), reaches=("07700 900123",))
    assert without(text, identifying(text, details)) == "[somebody] rang [a number]."
    assert without("Nothing here.", []) == "Nothing here."
    assert set(WORDS) == set(INSTEAD) == set(Why)


@given(st.text(max_size=200))
def test_any_text_is_gone_through_and_finds_lie_in_it(text: str) -> None:
    details = Details(
        (Named("Rose O'Brien-Lee"), Named("Sam", family=False), Named("")), ("Flat 2, 14 Quarry Lane, ZZ99 9ZZ", ","),
        ("07700 900123", "@rose_l"), ("St Ann's School",), ("red Kia Rio QX12 ABC",), ("cook, The Swan",),
    )  # fmt: skip
    finds = identifying(text, details)
    assert all(0 <= one.start < one.end <= len(text) for one in finds)
    assert all(one.end <= two.start for one, two in pairwise(finds))
    assert isinstance(without(text, finds), str)
    assert all(isinstance(one, Find) for one in finds)
