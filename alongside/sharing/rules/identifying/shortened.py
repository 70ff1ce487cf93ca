"""What people call somebody who has a longer name. Each line is a set of names that may stand for one another."""

import re
from functools import cache

from alongside.sharing.rules.identifying.abroad import ABROAD

_SETS = """
    abigail abby abbie abi gail|abdullah abdul abs|abraham abe bram|adam ads addy|adrian ade adie|agnieszka aga
    agnes aggie|alan al|albert al bert albie bertie|alexander alexandra alexis alex al alec lex lexi sandy sasha
    xander ally alexa|alfred alf alfie fred|alice ali ally|alison ali allie|aliyah ali liyah|amanda mandy
    manda|amelia amy millie milly mel emilia|aminata ami mina|andrew andy drew dru|andrea andi andy|angela angie
    ang angel angelina|ann anne anna annie nan nancy annabel bella|anthony antony ant tony tone|antonia
    toni|arabella bella|archibald archie|arthur art artie|ashley ash|barbara babs barb barbie|bartholomew
    bart|beatrice beatrix bea bee trixie|benedict ben|benjamin ben benji benny|bernadette bernie|bernard
    bernie|bethany beth|bradley brad|brenda bren|brian bri|bridget biddy bridie brigid|caitlin kate katie
    cait|cameron cam|carol caz carolyn caroline carrie caro lyn|catherine katherine kathryn cath kath cathy
    kathy kate katie kat kit kitty katy karen kay|cecilia cissy celia|charles charlie chas chaz chuck charlotte
    lottie lotty char charl|cheryl chez|chloe clo|christine christina chris chrissy chrissie tina kirsty
    kris|christopher chris topher kit kris|claire clare clair|clifford cliff|connor con|constance
    connie|cornelius con neil|courtney court|craig|cynthia cindy|damian damien damo|daniel dan danny dani
    daniella danielle|darren daz dazza|david dave davey davie dai|dawn|dean deano|deborah debbie deb debs
    debra|denise den|dennis den denny|derek del dez|desmond des|diane diana di dee|dominic dom nic|donald don
    donny|donna don|dorothy dot dotty dolly dora|douglas doug|duncan dunc|edward ed eddie ted teddy ned eddy
    edmund|edwin ed|eileen|elaine|eleanor ellie nell nellie ella nora elena|elizabeth liz lizzie lizzy beth
    betty bess bessie betsy eliza libby lisa elsie lilibet elspeth liza bet|ellen nell ellie|emily em millie
    milly emmy|emma em emmy|emmanuel manny manu|eric rick|ernest ernie|esther essie hetty|eugene gene|euphemia
    effie|eva eve evie evelyn|fatima fatimah fati tima|felicity fliss flick lissy|florence flo florrie
    flossie|frances fran frankie fanny francesca|francis frank frankie fran|franklin frank|frederick fred
    freddie freddy|gabriel gabe|gabriella gabrielle gabby gabi ella|gareth gaz gary|gary gaz gazza|gavin
    gav|genevieve gen evie|geoffrey jeffrey geoff jeff|george georgie|georgina georgia georgie gina|gerald gerry
    jerry|gerard gerry| geraldine gerry|gillian jill gill jilly gilly|gloria glo|gordon gord|graham gray|grace
    gracie|gregory greg|gwendolyn gwen|hannah han hans|harold harry hal|harriet hattie harry hetty|harrison
    harry|harry haz|hassan has|heather hev|helen nell nellie lena|henrietta hettie etta|henry harry hal
    hank|hermione|hilary hil|howard howie|hugh hughie huw|ian|ibrahim ibby ib|imogen immy imo|irene rene|isaac
    ike zac|isabella isabelle isabel isobel izzy bella belle issy ella|isaiah izzy|ivan van|jack jacky
    jackie|jacob jake jay|jacqueline jackie jacqui jax|jade|james jim jimmy jamie jay jem|jane janie jenny
    janey|janet jan|janice jan|jason jay jase|jean jeannie|jemima jem mima|jennifer jen jenny jenni|jeremiah
    jerry jem|jeremy jem jez jerry|jermaine jay jem|jerome jerry|jessica jess jessie jessy|jill| joan
    joanie|joanna joanne jo joey|jocelyn joss|joel|john jack johnny jon jonny|jonathan jon jonny johnny|jordan
    jord jordy|joseph joe joey jo|josephine jo josie fifi|joshua josh|joyce joy|judith judy jude|julia julie
    jules| julian jules|juliet jules julie|justin just|karen kaz|katarzyna kasia kate|kathleen kath kathy kate
    katie kay| kayleigh kay|keith|kelly kel|kenneth ken kenny|kevin kev|khadija dija|kieran kier|kimberley kim
    kimmy|kirsten kirsty|kristian kris|kyle ky|laura lor laurie|lauren loz lori|laurence lawrence larry laurie
    loz|leanne lee ann| leonard len lenny leo|leonardo leo|leroy lee roy|leslie lesley les|lewis lew lou|lilian
    lillian lily lil|linda lin lindy|lindsay lindsey linz lin|lisa lis|lorraine lol raine|louis lou louie|louise
    lou lulu|lucas luke luc|lucy luce lulu|luke lukey|lydia lyd liddy|lynette lynn|madeleine madeline maddie
    maddy mads|magdalena magda lena|malcolm mal| marcus marc mark|margaret maggie maggy mags meg megan peggy peg
    madge marge margie margo greta daisy rita mog meggie| maria mary marie ria mia|marilyn mal lyn|marianne
    mari|marjorie marge margie|mark|martha marty mattie|martin marty mart|martina tina|mary molly polly mamie
    may moll|matilda tilly tilda mattie|matthew matt matty mat|maureen mo mo|maurice mo|maxine maxwell
    maximilian max|megan meg meggie|melanie mel|melissa mel lissa missy|mercedes mercy| michael mick mike mickey
    mikey micky mitch|michelle shell chelle mich|mildred millie|miranda mandy randy|miriam mim mimi|mitchell
    mitch|mohammed mohamed muhammad mohammad mo moh hamed ahmed|moira mo|monica mon moni|morgan mo| muriel|nadia
    nads|naomi nay nomi|natalie nat natasha tash tasha|nathan nathaniel nat nate nath|neil|nasreen nas
    naz|neville nev|nicholas nicolas nick nicky nico nic|nicola nicole nicky nic nikki nix|nigel nige|nikolai
    nik|noah| noel|nora norah|norma|norman norm|olivia liv livvy ollie livi|oliver ollie olly|omar|oscar
    ozzie|osman oz|oswald ozzie|owen|pamela pam pammy|patricia pat patsy trish tricia patty|patrick paddy pat
    rick|paul paulie|paula|pauline| penelope penny pen|percy perce|peter pete|petra|philip phillip phil
    pip|philippa pippa pip|phyllis phyl|priscilla prissy cilla|priya pri|rachel rach rachael shelly|ralph|ramona
    mona|randolph randy|raphael raf|raymond ray|rebecca becky becca bex becks beccy|reginald reg reggie|reuben
    rubes|rhiannon rhi|rhys|richard rich rick ricky dick richie|rita|robert rob bob bobby robbie bert
    rab|roberta bobbie robbie|robin rob|roderick rod roddy|rodney rod| roger rodge|roland roly|ronald ron
    ronnie|rosalind roz ros rose|rosemary rose rosie ro romy|rosie rose|rowena| roxanne roxy|russell russ|ruth
    ruthie|ryan ry|sabrina bri|sally sal|samantha sam sammy|samuel sam sammy|sandra sandy san|sarah sara sally
    sal saz|sean shaun shane|sebastian seb bas bastian|shannon shan|sharon shaz shazza shari| sheila|shirley
    shirl|sian|sidney sid|silvia sylvia syl|simon si|simone|siobhan shiv|sophia sophie soph sofia| stacey
    stace|stanley stan|stella|stephanie steph stevie|stephen steven steve stevie ste|stuart stewart stu|
    sulaiman suleiman sol|susan suzanne susannah sue susie suzie suzy|tabitha tabby|tamara tammy tam|tamsin
    tam|tanya tania tan|tariq taz|terence terry tel|teresa theresa terri tess tessa tracy|thaddeus thad|theodore
    theo ted teddy| theodora thea dora|thomas tom tommy tam|tiffany tiff|timothy tim timmy|tobias toby
    tobes|tracey tracy trace|trevor trev|tyler ty|tyrone ty|ursula|valerie val|vanessa nessa
    ness|vera|verity|veronica ronnie vron nica|victor vic| victoria vicky vicki vic tori tory vix|vincent vin
    vince vinny|viola vi|violet vi|virginia ginny ginger|vivian vivien viv|walter wal wally walt|wayne|wendy
    wend|wilfred wilf fred|william will bill billy willy liam wills| winifred win winnie freda fred|yasmin yaz
    yas jasmine|yolanda yo|yusuf yousef joseph yus yoyo|yvonne von vonnie| zachary zachariah zac zach zack
    zak|zainab zai zee|zoe zo|zuzanna zuzia susan
"""


@cache
def _sets() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in f"{_SETS}|{ABROAD}".replace("\n", " ").split("|"):
        names = frozenset(line.split())
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return found


def also_called(first: str) -> frozenset[str]:
    """Other everyday forms of a first name, in lower case."""
    return _sets().get(first, frozenset()) - {first}


@cache
def cut_short(word: str, first: str) -> bool:
    """Is `word` the beginning of the name, with an everyday ending or without, or its end? Ang, Zac, Jonno; Emeka."""
    stems = {word} | ({word[:-1]} if word[-1:] in "iyosaz" else set())
    stems |= {word[:-2]} if word[-2:] in {"ie", "es", "ey", "sy"} else set()
    stems |= {word[:-1] + "s"} if word[-1:] == "z" else set()
    stems |= {stem[:-1] for stem in stems if len(stem) > 3 and stem[-1] == stem[-2]}
    whole = (first, first.replace("h", ""), first[1:] if first[:1] in "aeiou" else first)
    begins = len(word) < len(first) + 2 and any(len(s) >= 3 and one.startswith(s) for s in stems for one in whole)
    ends = len(first) > 6 and len(word) > 3 and (first.endswith(word) or word in _plain(first))
    return word != first and (begins or ends or word in _without_r(first))


@cache
def _without_r(first: str) -> frozenset[str]:
    """Baz and Bazza of Barry, Shaz of Sharon, Dez and Del of Derek, Lol of Lorraine; Izzy of Isla, Ozzie of Oscar."""
    begun = re.match(r"[^aeiouy]*[aeiouy]{1,2}(?=r)", first)
    vowel = re.match(r"[aeiou][^aeiouyr]", first)
    doubled = {vowel.group(), vowel.group().replace("s", "z")} if vowel else set()
    forms = {begun.group() + end for end in ("z", "zza", "zzer", "zzy", "l")} if begun else set()
    return frozenset(forms | {one + one[-1] + end for one in doubled for end in ("y", "ie", "i")})


@cache
def _plain(first: str) -> frozenset[str]:
    """The ends of a name spelled as it sounds: Nush of Anoushka."""
    sound = first.replace("ou", "u").replace("oo", "u").replace("ee", "i")
    return frozenset(sound[at : at + 4] for at in range(1, len(sound) - 3)) if sound != first else frozenset()
