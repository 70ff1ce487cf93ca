"""Everyday words and short forms: capitals or not, these are no marks, handles or nicknames."""

# Words of two and three letters that stand in ordinary sentences, and what people write in capitals.
_SHORT = """
    a act ad add adhd age ago ah aid aim air aka al all am an and any ap app apr aqa are arm art as asap asd ask at
    ate atm aug aw aye bad bag ban bar bat bay bbc be bed bee bet bff bid big bin bit bmw boo bow box boy bst btw
    bug bus but buy by bye cab cad camhs can cap car cat cce cctv cin cm cms com cop copd cos cow cp cps cry cse css
    cup cut cuz cyp dad day dec den did dig dip diy dla dna do dob dog dot dr dry due dug dvd dvla ear eat ecg edt
    eg egg eh ehcp end er esa et eta etc eu eur ex ey eye fab fad fan faq far fat fc feb fed fee few ffs fgm fit fix
    fly fog for fri ft fun fur fyi gap gas gb gbp gcs gcse get ghz gig gmt go god got gov gp gps gum gun guy gym ha
    had ham has hat he hen her hgv hi him hip his hit hmrc ho hot how hr hrs html hub hug hut hz i ice id idk ie if
    ill im img in inc ink iro is isa isbn it its itv iv ive jab jam jan jar jaw jet job joy jul jun key kg kid kit
    km kph la lab lac lad lap law lay lb lcd led leg let lid lie lip lo log lol lot low ltd ma mace mad man map mar
    mash mat may mb mdt me men met mfh mg min mix ml mm mob mon mot mph mpv mr mri ms mud mum my nah nan nap nd net
    new nfa nhs nil no nod nor not nov now nrm nt nun nut oak oar ocr oct odd of off ofs oh oil ok old omg on one or
    org our out ow owe owl own oz pa pan pat paw pay paye pc pcc pcn pdf pe pea peg pen pep per pet pie pin pip pit
    plo pls plz pm pop pot ppl pr pt pub put rag ram ran rap rat raw ray rd re red rib rid rip rob row rub rug run
    sad sag sap sat saw say sea see sen senco send sep set sew sex she shy sim sin sip sir sit six sky sms so son
    sos spa spf sq st sub sum sun suv sw tab tag tan tap tar tax tb tba tbc tbh tea ten th the thu thx tie tin tip
    to toe ton too top toy tp try tub tue tv two uk um up us usb use utr van vat vet via vrm vs wan war was wax way we
    web wed wet who why wifi wig win wit won wtf www xl xxl xxx ya yap ye yep yer yes yet yo yot you yp yrs zip zoo
    da dat de dem fae frae hae jus naw och ower rse sre tae thru wey wi wis wiv wot yow
"""
# Longer words that appear beside messages, apps and places and are no name.
_PLAIN = """
    about account added after again also always anybody anyone around asking baby back because been before being
    blocked boys brother called came capital chat child could deleted does doing done every everyone everything
    father felt fine first followed followers following friend friends from girl girls going gone good group half
    handle have having hello here herself himself home into just kept know lads lady last later lazy left letters
    liar like live loads look love lowercase made make many maps mates message messages messaging mine more most
    mother much name named names never next night nobody none nothing notification nowt number numbers only other
    over owt page people phone phones photo photos pics picture pictures place played please posted private profile
    proper really right rude said same saying says school seen sending sent should show shows since sister some
    somebody someone something sometimes sorry still stories story streak streaks stuff stupid summat tagged than
    thank thanks that that's thats their them then there these they thing things think this those three through time
    today told tomorrow tonight typed under underscore until uppercase upset user username using very video videos
    want wanted well went were what when where which while whole will with without woman word words work would years
    your yours
"""
_MONTHS_AND_DAYS = """
    april august christmas december easter february friday january july june march monday november october saturday
    september sunday thursday tuesday wednesday
"""

# What papers, files and columns are called.
_PAPER = """
    action actions address agenda agreement april assessment august autumn budget carer carers case child children
    christmas chronology conference consent contact copy core daily data day december diary doc docs document draft
    easter email error evening family february file final first folder form found friday group half health here
    holiday holidays home homework image invoice january july june letter link list log login march may medical
    meeting meetings menu minutes monday ms name names new not note notes november number october old panel panels
    parent parents photo placement plan policy project receipt referral report review risk rota safety saturday scan
    school screenshot second september shared sharing spring staff strategy summary summer sunday surname team teams
    template term third thursday timetable training tuesday update v version visit wednesday week weekly winter year
"""

SHORT = frozenset(_SHORT.split())
PLAIN = SHORT | frozenset(_PLAIN.split())
MONTHS_AND_DAYS = frozenset(_MONTHS_AND_DAYS.split())
PAPER = frozenset(_PAPER.split())
