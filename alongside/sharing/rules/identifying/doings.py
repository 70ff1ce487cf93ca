"""What people do and where they stand, as pieces of the patterns in vantage, private and household."""

WORD = r"[^\s,.;:!?()“”\"]+"
# Up to the next comma, or a word with a capital that begins what was seen.
ON = (
    r"(?:\s+(?!(?:and\s+)?(?:[A-Z][\w’'-]+|the\s+(?:man|men|car|van|boy|girl|lads?)|there\s+(?:was|"
    r"were|is)|two|three|a\s+(?:man|car|van))\b(?!['’]s\s+(?:school|house)))" + WORD + r"){0,9}"
)
WHEN = (
    r"(?:(?:[Jj]ust\s+)?(?:[Aa]s|[Ww]hen(?:ever)?|[Ww]hile|[Ww]hilst|[Aa]fter|[Bb]efore|[Uu]ntil|"
    r"[Oo]nce|[Ss]ince|[Bb]y\s+the\s+time|[Ee]very\s+time|[Ee]ach\s+time|[Ww]here|[Bb]ecause|[Tt]he\s+"
    r"(?:day|night|morning|evening|minute|moment|time)))"
)
MINE = r"(?:[Mm]y|[Oo]ur|[Oo]or|[Ww]or|[Mm]a|m[ei])"
ROOMS = (
    r"(?:(?:front|back|side|upstairs|downstairs|spare|top|first-floor|landing|bedroom|bathroom|"
    r"kitchen|living[- ]room|lounge|sitting[- ]room"
    r"|hall|box[- ]room|office|staff[- ]?room|ward|reception|attic|loft|utility|dining[- ]room|toilet|"
    r"loo|stairs?|stairwell|kids?['’]?"
    r"|children['’]s|nursery|classroom|canteen|works?)\s+){0,3}"
)
POSTS = (
    r"(?:window|windows|balcony|porch|doorstep|step|drive|driveway|garden|garden\s+gate|landing|"
    r"kitchen|bedroom|bathroom|lounge|loft"
    r"|conservatory|patio|deck|yard|shed|counter|till|tills|checkout|desk|reception|ward|staff\s?room|"
    r"cab|classroom|canteen|stockroom"
    r"|office|booth|station|crossing|stall|allotment|caravan|boat|room|flat|house|settee|sofa|pram|"
    r"pushchair|wheelchair|school\s+gates?"
    r"|playground|touchline|sideline|car|van|bus|lorry|taxi|work|wall|fence|letterbox|door|front\s+"
    r"door|spyhole|peephole)"
)
DOING = (
    r"(?:put(?:ting)?|tak(?:e|ing)|walk(?:ed|ing)?|hang(?:ing)?|do(?:ing)?|mak(?:e|ing)|wash(?:ing)?|"
    r"clean(?:ing)?|iron(?:ing)?|cook(?:ing)?|drop(?:ped|ping)?"
    r"|pick(?:ed|ing)|collect(?:ed|ing)|driv(?:e|ing)|drove|wait(?:ed|ing)|park(?:ed|ing)|"
    r"stand(?:ing)?|stood|sit(?:ting)?|sat|feed(?:ing)?|fed|bath(?:ed|ing)|tuck(?:ed|ing)"
    r"|chang(?:ed|ing)|tid(?:ied|ying)|hoover(?:ed|ing)|vacuum(?:ed|ing)|mow(?:ed|ing)|water(?:ed|"
    r"ing)|weed(?:ed|ing)|paint(?:ed|ing)|shop(?:ping)?|queu(?:ed|ing)"
    r"|visit(?:ed|ing)|leav(?:e|ing)|left|com(?:e|ing)|c[ao]me|go(?:ing)?|went|g[eo]t(?:ting)?|"
    r"finish(?:ed|ing)|start(?:ed|ing)|work(?:ed|ing)|clock(?:ed|ing)|lock(?:ed|ing)"
    r"|open(?:ed|ing)|clos(?:ed|ing)|serv(?:ed|ing)|stack(?:ed|ing)|sort(?:ed|ing)|fold(?:ed|ing)|"
    r"look(?:ed|ing)|smok(?:ed|ing)|having|had|shut(?:ting)?|draw(?:ing)?|drew"
    r"|stopping|minding|babysitting|jogging|running|cycling|swimming|fishing|delivering|emptying|"
    r"brushing|combing|plaiting|braiding|dress(?:ed|ing)|pushing|carry(?:ing)?|bringing"
    r"|gardening|decorating|fixing|unloading|loading|packing|mopping|sweeping|setting|laying|saying|"
    r"kiss(?:ed|ing)?|bedding|changing|wiping|filling|doing|helping|teaching|nursing|caring|"
    r"teach|deliver(?:ed)?|fitted|fixed|mended|mind|let|lent|strip(?:ped)?|stripping|nurse|nursed|iron|empty|emptied)"
)
SAYS_ONLY = (
    r"(?:had\s+(?:it|word|an?\s+(?:\w+\s+){0,2}(?:look|call|report|word))|saw|see|heard|hear|noticed|notice|know|knew|think|thought|believe|understand|told|said|say|"
    r"asked|want|wanted|need|recognised|recognise|hope|gave|give|would|will|could|can|am\s+(?:sure|"
    r"certain|told|worried)|have\s+(?:seen|heard|been\s+told))"
)

HOME_WORK = (
    r"(?:hanging|washing|cleaning|ironing|cooking|feeding|bathing|tucking|changing|hoovering|mowing|"
    r"taking(?=\s+(?:the\s+)?(?:bins?|dogs?|kids|children|rubbish|recycling))|"
    r"weeding|painting|shopping|queuing|queueing"
    r"|visiting|serving|stacking|folding|minding|delivering|emptying|brushing|plaiting|pushing|"
    r"gardening|unloading|packing|mopping|sweeping"
    r"|putting|collecting|dropping|walking|waiting|locking|closing|opening|clocking|finishing|baking|"
    r"peeling|wiping|nursing|teaching|gritting|patrolling"
    r"|dusting|polishing|restocking|babysitting|knitting|sewing|praying|watering|clearing|jogging|"
    r"cycling|driving|parking|smoking|working|coming|getting\s+(?:the|her|his)|doing"
    r"|letting\s+(?:the|out)|laying|setting|stopping|marking|typing|cashing|scanning|loading|"
    r"refuelling|fuelling|settling|putting|reading\s+(?:to|him|her)|having\s+(?:a|her|his|lunch|tea))"
)
