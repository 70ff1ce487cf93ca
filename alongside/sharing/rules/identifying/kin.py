"""Words for those who bring a child up, for other relations and for the child, as pieces of the patterns in telling."""

PARENTS = (
    r"mum(?:my|s)?|mam(?:my|a|s)?|mom(?:my|s)?|mother|ma|dad(?:dy|s)?|da|papa|pa|pop|father|parents?|"
    r"nan(?:ny|na|a|s)?"
    r"|(?:great-?\s?)*gran(?:ny|nie|s|da|da?d|pa|ma)?|gram(?:s|my)?|nonna|grandma|grandmother|grand-?dad|"
    r"granddad|grandpa|grandad|"
    r"grandfather|grandparents?"
    r"|step-?(?:mum|mam|mom|mother|dad|father|parents?)|guardians?|carers?|caregivers?|foster\s+"
    r"(?:mum|mam|dad|mother|father"
    r"|carers?|parents?|family)|adoptive\s+(?:mum|dad|mother|father|parents?)|birth\s+(?:mum|dad|"
    r"mother|father|parents?|family)"
    r"|key\s?worker|social\s+worker|support\s+worker|family\s+(?:support\s+)?worker|liaison\s+"
    r"(?:officer|worker)|plo|youth\s+worker"
    r"|residential\s+worker|care\s+worker|(?:form\s+|class\s+|head\s?)?teacher|(?:form\s+|head\s+)?tutor|"
    r"head\s+of\s+year|school\s+nurse|"
    r"health\s+visitor|counsellor|therapist|doctor|gp"
    r"|old\s+(?:man|lady|dear|girl|fella|folks)|adopters?|host\s+family"
    r"|mentor|coach|midwife|probation\s+officer|personal\s+adviser|advocate|childminder|nanny|lodger|"
    r"landlady|neighbours?"
)
KIN = (
    r"aunt(?:y|ie|s)?|uncles?|sisters?|sis|brothers?|bro|siblings?|twins?|triplets?|cousins?|niece|nephew|wife|"
    r"husband|partner|hubby"
    r"|missus|ex(?:-(?:husband|wife|partner))?|fianc[eé]e?|in-laws?|(?:mother|father|sister|"
    r"brother)-in-law|famil(?:y|ies)|folks"
    r"|half-?\s?(?:sister|brother)|step-?\s?(?:sister|brother)|godmother|godfather|relatives?|house-?mates?"
)
CHILDREN = (
    r"daughters?|sons?|kids?|child|children|boys?|girls?|lads?|lass(?:es|ie)?|baby|little\s+(?:one|un|"
    r"girl|boy)|eldest|oldest"
    r"|youngest|middle\s+one|teenager|step-?(?:son|daughter)|grand-?(?:son|daughter|child|kids|"
    r"children)|foster\s+(?:son"
    r"|daughter|child)|bairn|princess|big\s+girl|young\s+(?:man|lady|one)|weans?|wee\s?'?uns?|bairns?|loons?|"
    r"quines?|nippers?|"
    r"ladd(?:ie|y)|lassie|babby|teens?|young\s?'?un|little\s?'?un|stepkids?|grand-?bairns?|ward|placement"
)
SORT = (
    r"(?:(?:own|late|legal|main|poor|real|actual|biological|birth|foster|step|adoptive|elderly|older|younger|"
    r"elder|big|little|eldest|oldest|"
    r"youngest|middle|teenage|twin|other|only|whole|lovely|dear|new|ex|former|current|then|great|maternal|paternal|"
    r"two|three|four|twin|wee|bonny|mums?\s+and|"
    r"\d+[- ]year[- ]old|\w+-year-old)[- ]+){0,3}"
)
SAID = (
    r"(?:\s+(?:also\s+|then\s+|now\s+|has\s+|have\s+|had\s+|is\s+|was\s+)?(?:says?|said|saying|tells?|"
    r"told|reports?|reported|thinks?|thought"
    r"|believes?|believed|feels?|felt|heard|hears?|saw|sees|seen|noticed|knows?|knew|rang|rings|"
    r"called|texted|messaged|asked|asks|mentioned"
    r"|explained|described|confirmed|passed|gave|found|overheard|recognised|recalls|remembers|worries|"
    r"worried|sure|certain|adamant)\b"
    r"(?:\s+(?:us|me|her\s+plo|his\s+plo|the\s+plo|in|to\s+us|that))?)?"
)
# Words of other languages for those who bring a child up, and for the child; those that are no English word, first.
ABROAD = (
    r"abb[ua]|abbi|ammi|amm[ua]|hooyo|aabbe|aabo|ayeeyo|awoowe|ummi|umm?a|yumma|babcia|babci|babunia|dziadek|"
    r"dziadzio|"
    r"ciocia|wujek|mamusia|mamo|tatu[sś]|bunic[ua]|mamica|teyze|nann?u|dadi|nani|naniji|dadiji|biji|bibiji|"
    r"maas[iy]|massi|khala|"
    r"khalto|khalu|chacha|chachi|chachu|mamu|mami|phup[ph]?[ou]|phuppi|bhua|thaya|taya|bhabhi|bhai|bhaiya|puttar|"
    r"putar|"
    r"beti|betiya|nain|taid|mamgu|mam-gu|tadcu|tad-cu|bamp[iy]|bampa|abuel[oa]|abuelit[oa]|oma|opa|mormor|farmor|"
    r"yiayia|"
    r"yia-yia|pappou|po\s?po|popo|gung\s?gung|ah\s?ma|ah\s?gong|halmoni|tatay|nanay|mzazi|sesi|gogo|ambuya|"
    r"sekuru|maiguru|"
    r"mamm?ica|mat[iy]|tat[iy]|tatko|matka|maika|ojciec|tatk?a|tatăl|dede|nene|teta|teyta|jiddo|jeddo|sitti"
)
ALSO_ENGLISH = r"beta|baba|tata|bibi|dada|lola|tia|tio|nene|iya|yaya|mama|tante"
