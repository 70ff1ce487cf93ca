"""Words for vehicles: colours, makes, kinds, and what kind a model is."""

from alongside.sharing.rules.identifying.text import words_in

COLOURS = words_in(
    """
    black white silver grey gray red blue green yellow orange purple pink brown beige cream gold bronze navy
    maroon turquoise burgundy teal lime mustard copper charcoal lilac tan violet crimson aqua
    """
)
SHADES = words_in(
    """
    dark light pale bright metallic deep lime sky navy royal racing bottle midnight pearl matt matte two tone
    """
)
MAKES = words_in(
    """
    abarth alfa romeo aston martin audi bentley bmw byd chevrolet chrysler citroen cupra dacia daihatsu dodge ds
    ferrari fiat ford genesis honda hyundai infiniti isuzu jaguar jeep kia land rover range lexus mazda mercedes
    benz mg mini mitsubishi nissan opel peugeot polestar porsche renault saab seat skoda smart ssangyong subaru
    suzuki tesla toyota triumph vauxhall volkswagen vw volvo yamaha kawasaki ducati harley piaggio vespa
    """
)
# So many that one without an owner may be anybody's; and makes that are words.
MANY_MAKES = words_in(
    """
    audi bmw citroen fiat ford honda hyundai kia mercedes benz mini nissan opel peugeot renault seat skoda
    toyota vauxhall volkswagen vw land rover range smart triumph genesis ds mg alfa romeo aston martin
    """
)
KINDS = words_in(
    """
    car van estate hatchback saloon suv people carrier motorbike bike motorcycle scooter moped narrowboat boat
    truck pickup lorry taxi minibus camper campervan caravan mobility motorhome tractor quad horsebox tandem
    trailer trike dinghy yacht barge hearse milkfloat bus
    """
)
SHORT_MAKES = {
    "mercedes": ("merc",), "bmw": ("beemer", "beamer"), "volkswagen": ("vw",), "vw": ("volkswagen",),
    "jaguar": ("jag",), "land": ("landy",), "rover": ("landy",), "vauxhall": ("vauxy",), "range": ("rangey",),
}  # fmt: skip
# What a kind is also called.
ALSO = {
    "camper": ("campervan", "camper"), "campervan": ("camper", "campervan"), "motorhome": ("motorhome", "camper"),
    "mobilityscooter": ("mobilityscooter", "scooter"), "peoplecarrier": ("peoplecarrier", "mpv", "sevenseater"),
    "pickup": ("pickup", "truck"), "truck": ("truck", "pickup"), "motorbike": ("motorbike", "bike"),
    "motorcycle": ("motorbike", "bike"), "narrowboat": ("narrowboat", "boat"), "van": ("van",),
}  # fmt: skip
_MODELS = {
    "van": "transit vito sprinter berlingo kangoo vivaro trafic caddy transporter combo doblo expert dispatch movano",
    "pickup": "l200 hilux navara amarok d-max ranger",
    "peoplecarrier": "zafira galaxy sharan touran alhambra s-max",
}
KIND_OF = {model: kind for kind, models in _MODELS.items() for model in models.split()}
# So few that “the …” may be theirs.
RARE = words_in(
    """
    narrowboat campervan camper minibus mobilityscooter peoplecarrier motorhome horsebox tractor barge
    milkfloat hearse trike dinghy yacht tandem pickup mpv sevenseater
    """
)
ANY_CAR = ("car", "hatchback", "estate", "saloon", "suv", "motor", "fourbyfour", "4x4", "peoplecarrier", "runaround")
# Models that are words as well.
WORDS = words_in(
    """
    golf polo focus fiesta up note leaf juke jazz civic accord escort galaxy transit partner dispatch expert rapid fox
    panda mini smart swift splash duster spring scenic ranger mustang probe puma explorer orion adam
    combo soul matrix legacy forester outback courier connect custom caddy superb yeti model compass renegade colt
    shuttle prelude legend insight stream cube sunny picnic beetle cooper trooper frontera monterey carnival ghost
    spirit phantom mirage pulsar stilo idea uno tempra bravo signum omega tigra calibra teasel
    """
) - {"teasel"}
