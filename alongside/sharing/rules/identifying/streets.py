"""Streets and buildings in every way people shorten them, and numbers said in words."""

from alongside.sharing.rules.identifying.text import words_in

# Each written form goes to one.
_STREETS = dict(
    pair.split(":")
    for pair in words_in(
        """
    road:rd street:st str:st saint:st lane:ln avenue:ave av:ave aven:ave close:cl clo:cl cls:cl drive:dr drv:dr
    court:ct crt:ct crescent:cres cresc:cres crs:cres place:pl plc:pl gardens:gdns gdn:gdns garden:gdns gards:gdns
    terrace:ter terr:ter tce:ter trce:ter square:sq sqr:sq grove:gr grv:gr gro:gr park:pk pks:pk way:wy walk:wk wlk:wk
    hill:hl hls:hl rise:rise row:row rw:row view:vw vws:vw views:vw mews:mews mws:mews green:gn grn:gn
    parade:pde prde:pde
    wharf:whf heights:hts hgts:hts hghts:hts house:hse hs:hse flat:flat apartment:flat apt:flat flt:flat yard:yd
    end:end bank:bk bnk:bk buildings:bldgs building:bldgs bldg:bldgs blds:bldgs cottages:cotts cottage:cott cottg:cott
    quay:qy tower:twr towers:twrs villas:vls villa:vls meadow:mdw mdws:mdws meadows:mdws north:n south:s bridge:br
    brg:br mount:mt mnt:mt orchard:orch lodge:ldg ldge:ldg estate:est fields:flds field:fld vale:vale point:pt pnt:pt
    brae:brae steps:steps crossing:xing xing:xing circus:circ circ:circ mansions:mans mans:mans promenade:prom prom:prom
    esplanade:esp esp:esp crofts:crft croft:crft crft:crft common:cmn cmn:cmn corner:cnr cnr:cnr block:blk blk:blk
    dene:dene ridge:rdg rdg:rdg gate:gate arcade:arc arc:arc approach:app wood:wd wds:wds woods:wds landing:lndg
    chambers:chmbrs dwellings:dwlgs fold:fold garth:garth wynd:wynd loan:loan side:side
        """
    )
)
ENDS = frozenset(_STREETS.values()) | {"st"}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_ONES = _SMALL.split()
_TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)


def figure(word: str) -> str:
    """One figure said as a word, as in a telephone number; nothing for any other word."""
    return "0" if word in {"oh", "o", "nought"} else str(_ONES.index(word)) if word in _ONES[:10] else ""


def spoken(words: list[str]) -> list[str]:
    """Streets in their short form, and numbers in words as figures; one for each token."""
    found = []
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        if (word in _ONES and not (place and words[place - 1] in _TENS)) or word in _ONES[1:10]:
            word = str(_ONES.index(word))
        elif word in _TENS:
            word = str(_TENS[word])[: 1 if after in _ONES[1:10] else 2]
        found.append(_STREETS.get(word, word))
    return found
