"""Names for invented people. Surnames are put together from pieces, so that none is chosen for anybody."""

NAMES = (
    "Abi", "Adam", "Aisha", "Alina", "Amy", "Asha", "Beth", "Billy", "Bilal", "Carys", "Chloe", "Connor", "Danika",
    "Dean", "Ella", "Emeka", "Erin", "Farah", "Finn", "Gemma", "Grace", "Hamza", "Holly", "Ife", "Isla", "Jade", "Jay",
    "Kasia", "Kian", "Layla", "Leah", "Liam", "Lola", "Maya", "Megan", "Milo", "Nadia", "Niamh", "Noah", "Olivia",
    "Owain", "Poppy", "Rhys", "Ruby", "Sana", "Seren", "Sofia", "Tariq", "Tia", "Zara",
)  # fmt: skip
ELDERS = (
    "Alison", "Andrea", "Angela", "Bernard", "Carol", "Dawn", "Debbie", "Elaine", "Fatima", "Gary", "Grzegorz",
    "Helen", "Ian", "Jackie", "Joanne", "Julie", "Karen", "Keith", "Lesley", "Lorraine", "Mandy", "Maria", "Mohammed",
    "Nasreen", "Ngozi", "Pat", "Paula", "Rukhsana", "Sandra", "Shabnam", "Steve", "Sue", "Tina", "Tony", "Vicky",
)  # fmt: skip
_HEADS = (
    "Alder", "Birk", "Brack", "Cald", "Dunn", "Ems", "Fair", "Garth", "Hask", "Ingle", "Kell", "Lang", "Marl", "Nether",
    "Oaken", "Pell", "Raven", "Scar", "Thorn", "Wether",
)  # fmt: skip
_TAILS = ("by", "croft", "dale", "field", "gate", "holme", "ley", "mere", "ridge", "shaw", "thwaite", "wick", "worth")
SURNAMES = tuple(head + tail for head in _HEADS for tail in _TAILS)
STREETS = ("Spindle", "Weft", "Carder", "Tenter", "Fuller", "Warp", "Bobbin", "Heddle", "Teasel", "Distaff")
ROADS = ("Street", "Lane", "Row", "Fold", "Close", "Bank", "Rise", "Yard")
