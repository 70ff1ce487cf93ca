"""Words that say a vehicle, or its mark, is being spoken of."""

import re

VEHICLE = re.compile(
    r"\b(?:reg(?:gie|istration|istered)?s?|(?:number\s*)?plates?|numberplates?|vrm|cars?|van|motor|taxi|cab|minicab|uber|"
    r"truck|lorry|pick\s?up|hatchback|saloon|suv|4x4|jeep|moped|motorbike|scooter|bike|vehicle|drove|drives?|driving|"
    r"driver|parked|golf|polo|corsa|astra|insignia|vauxhall|ford|fiesta|focus|mondeo|transit|kuga|bmw|audi|"
    r"merc(?:edes)?|vw|volkswagen|passat|leon|ibiza|skoda|octavia|fabia|toyota|yaris|prius|corolla|avensis|honda|civic|"
    r"nissan|micra|qashqai|juke|peugeot|citroen|renault|clio|megane|kangoo|berlingo|caddy|vivaro|sprinter|kia|hyundai|"
    r"mini|fiat|punto|mazda|volvo|tesla|range\s?rover|land\s?rover|lexus|porsche|suzuki|dacia|zafira|cupra|aygo|mokka|"
    r"camper|escort|sierra|cortina|beetle|rover|jaguar|jag|scirocco|tiguan|touran|sharan|twingo|scenic|picanto|sportage|"
    r"bentley|lambo(?:rghini)?|ferrari|rolls|navara|hilux|ducato|crafter|vito|trafic|tourneo|doblo|amarok|evoque|discovery|freelander|countryman|captur|almera|"
    r"primera|cavalier|c1|c3|i10|i20|x5|a3|a4|q5|gti|quad|trailer|number\s?plate|estate\s+car|coupe|convertible|people\s+carrier|windscreen|bumper|tow\s?bar)\b",
    re.IGNORECASE,
)
PLATE = re.compile(
    r"\b(?:reg(?:gie|istration|\s+number|\s+plate)?s?(?!\s+in\s+the\b)|(?:number\s*)?plates?|numberplates?|vrm|partial|"
    r"(?:private|personali[sz]ed|cherished)\s+(?:reg|plate|number))\b",
    re.IGNORECASE,
)
CHARACTERS = re.compile(r"\b(?:letters?|characters?|figures)\b", re.IGNORECASE)
CODE = re.compile(
    r"\b(?:code|voucher|password|wifi|product|ref|reference|order|model|batch|part|flight|serial|fault|ink|cartridge|toner|printer|boiler|paper|size|form|room|page|version|error|paint|type|sku|asset|barcode|"
    r"invoice|catalogue|tracking|parcel|label)\b",
    re.I,
)
# A maker’s number: however far it stands from its word, what follows is no plate.
SERIAL = re.compile(r"\b(?:serial|s/?n|sku|barcode|asset\s+(?:tag|number)|part\s+(?:no|number))\b", re.IGNORECASE)
# What a maker or a shop calls a thing, however near a vehicle is: “part no QH77 KXA”.
NUMBER_OF = re.compile(
    r"\b(?:part|style|item|stock|product|model|batch|catalogue|order|serial)\s*(?:no\.?|num(?:ber)?|code|ref)\s*(?:is|was|[:#=])?\s*\Z",
    re.IGNORECASE,
)
PERSONAL = re.compile(r"\b(?:private|personali[sz]ed|cherished|dateless|show-?off)\b", re.IGNORECASE)
NOT_MARKS = re.compile(
    r"\b(?:words?|spelling|spelt|surname|names?|phonics|rhymes?|sums?|songs?|films?|books?|alphabet|e-?mail|password|scrabble|"
    r"wordle|sentence|letter\s+from|grade|post\s?code)\b",
    re.IGNORECASE,
)
