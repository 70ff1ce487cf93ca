"""More everyday forms: Polish, Romanian, Lithuanian, Irish, Scottish, Welsh, Arabic, Yoruba, Igbo and others.

As in `shortened`: each set of names may stand for one another.
"""

ABROAD = """
    siobhan shivaun shuvon shevon chevonne|niamh neve neeve neave|eilidh ayley ailey aylee|roisin rosheen roshin|sinead
    shinade shinead|aoife eefa eeva|caoimhe kweeva keeva|saoirse seersha sersha|ciara kiera keera keira|aisling ashling
    ashleen|grainne gronya grania|cian kian kean|eoin owen|eoghan owen|oisin osheen usheen|dearbhla dervla|sadhbh
    sive|mhairi vari varry|maeve mave meave|orlaith orla|aine onya awnya|xiomara siomara|sean shaun shawn|
    aleksandra ola olka ala sasha|aleksander olek alek sasha|agnieszka aga agusia|malgorzata gosia malgosia|katarzyna
    kasia kaska|zuzanna zuza zuzia|tomasz tomek|krzysztof krzys krzysiek kris|stanislaw staszek stas|jakub kuba|lukasz
    lukas luki|michal misiek|maciej maciek|wojciech wojtek|andrzej jedrek|piotr piotrek|pawel pawelek|grzegorz
    grzesiek greg|marcin marcinek|jan janek jas|jozef jozek|mateusz mati|bartosz bartek|bartlomiej bartek|dominik
    domi|filip fifi|magdalena magda madzia|joanna asia aska|anna ania anka|barbara basia baska|ewa ewka
    ewunia|elzbieta ela elka elzunia|beata beatka|dorota dorotka|danuta danka|monika monia|natalia nati natka|weronika
    wera|wiktoria wika wiki|karolina karola|julia julka|oliwia oliwka|maja majka|hanna hania|helena hela|patrycja
    patka|paulina paula|aneta anetka|iwona iwonka|teresa terenia|zofia zosia|tadeusz tadek|zbigniew zbyszek|kazimierz
    kazik|slawomir slawek|miroslaw mirek|jaroslaw jarek|dariusz darek|mariusz mario|arkadiusz arek|przemyslaw
    przemek|radoslaw radek|rafal rafi|sebastian seba|szymon szymek|adrian adi|daniel dani|gabriel gabi|alexandru alex
    sandu|andreea deea andra|ioana ioni oana|mihai misu|stefan fane|gheorghe gigi ghita|vasile vasi|nicolae
    nicu|constantin costi costel|ionut ionel nelu|cristian cristi|florin flo|catalin cata|bogdan bogdi|valentin
    vali|gintaras gintas|vytautas vytas|mindaugas mindas|rasa rasele|kestutis kestas|aleksey lyosha alyosha|aleksei
    lyosha alyosha|dmitri dima mitya|dmytro dima|mikhail misha|mykhailo misha|ivan vanya|sergei seryozha|serhiy serhii
    seryozha|vladimir vova volodya|volodymyr vova|mariya masha|maria masha|ekaterina katya|kateryna katya|yekaterina
    katya|anastasia nastya stasia stacey|oleksandr sasha sashko|tatiana tanya|svetlana sveta|natalya natasha|olga
    olya|yelena lena|olena lena|irina ira|iryna ira|nikolai kolya|yuri yura|pavel pasha|oluwaseun seun|oluwakemi
    kemi|oluwatobi tobi|oluwaseyi seyi|oluwafemi femi|oluwadamilola dami damilola|oluwatosin tosin|oluwatoyin
    toyin|oluwole wole|oluwafunmilayo funmi|funmilayo funmi|olufunke funke|olufunmilayo funmi|olamide lami
    ola|olayinka yinka|olusegun segun|olusola sola|adebayo bayo ade|adeola ola deola ade|adetola tola ade|adewale wale
    ade|adekunle kunle ade|abiodun biodun abi|abimbola bimbola bola|ayodele dele ayo|ayobami ayo bami|babatunde tunde
    baba|babajide jide|temitope temi tope|temidayo temi dayo|titilayo titi|yetunde yetty|yewande wande|folake
    fola|folashade shade sade|folasade sade|mojisola moji|modupe dupe|morenike nike|ifeoluwa ife|oladele dele|taiwo
    tai taye|kehinde kenny ken|chukwuemeka emeka|chukwuma chuma|chukwudi chudi|chidinma chidi dinma|chinedu nedu
    edu|chioma chi|chiamaka amaka|chinwe chi|ngozi ngo|ifeanyi ify|ifeoma ify|nnamdi nna|nkechi nk|obinna obi|obioma
    obi|uchenna uche|ugochukwu ugo|kelechi kele kc|adaeze ada|adanna ada|ebere ebe|onyekachi kachi|onyeka ony|kwabena
    kobby kwab|kwadwo kojo|kofi koffie|kwame kwam|akosua akos|yaw yao|nana nanayaa|mohammed mo moe hamza|muhammad mo
    moe|mohamed mo moe moha|abdulrahman abdul abdi|abdirahman abdi|abdullahi abdi|abdikarim abdi|abdul abz|ahmed ahmad
    med|mustafa mus mussy|mahmoud moody|hussein huss|hussain huss|hassan has hass|ibrahim ibz ibs brahim|ismail
    isma|yusuf yus yusi|zakaria zak zaki|zakariya zak zaki|bilal bil bills|hamza hamz hamzy|khalid kal|omar umz|umar
    umz|usman uz|imran immy imz|kamran kam kami|rizwan riz|shahid shad|tariq taz tar|waqas waq|zeeshan zee shan|adeel
    adz|asif as|faisal faz|farhan faz|irfan irf|junaid jun|nadeem nad|naveed nav|saqib saq|sajid saj|wasim waz|yasir
    yaz|zubair zub|aaliyah liyah|aisha aish aishi ash|ayesha ayesh esha|amina ami mina|asma asmi|fatima fats fatty
    fatou|fatimah fats|fatoumata fatou|halima hali lima|hafsa haffy|khadija khadi dija kadi|khadijah khadi dija|maryam
    mimi mary|mariam mimi|nusrat nus|parveen pav|rukhsana rox ruks|samina sam|shabana shabs|shazia shaz|sumaya
    sumi|sumayyah sumi|tahira tahi|yasmeen yas yasmin|zahra zaz zara|zainab zee zay|zaynab zee zay|anoushka nush noosh
    anu|anjali anj anju|arjan arj|arjun arj|deepak deeps dip|gurpreet gurp gur preet|harjit harj jit|harpreet harp
    harps preet|jaspreet jas jasp preet|jasvinder jas vinder|kulwinder kully|kuldeep kully|lakshmi laks|manpreet man
    manny preet|manjit manj|meera mee|navdeep nav|parminder parm|priyanka pri priya|rajesh raj|rajinder raj|ravinder
    ravi rav|sandeep sandy sunny|simran sim simmi|sukhdeep sukh|sukhwinder sukh|sunita suni|surinder shindo|vikram vik
    vicky|aoife eefa|ciara kiki|niamh neev|siobhan shiv shivvy|sinead neady|saoirse sersh|caoimhe keeva queeva|cathal
    cal|diarmuid dermot|eoghan owen|fionn finn|oisin ush|padraig paddy podge|ruairi rory|seamus shay|tadhg tiger|maeve
    mae|grainne gra|roisin ro rosh|fergus ferg gus|hamish hame|alasdair al aly|alistair al ali|callum cal cally|calum
    cal|catriona cat trina|eilidh ails|euan ewan|finlay fin|kirsty kirst|mairi mhairi|morag mo|murdo murd|ruaridh
    rory|angus gus|gwilym will gwil|llewellyn llew lyn|rhydian rhyd|angharad haz harri|bronwen bron|carys caz|cerys
    cez|eleri el|ffion fi|gwenllian gwen llio|llinos lin|myfanwy fan myf|nerys nez|seren sez|sioned shon|tegan
    teg|ieuan iey|dafydd daf dai|gethin geth|owain ow|rhodri rhod|tomos tom twm|jean-paul jp|jean jeannot|aurelie
    lie|guillaume gui|francois fran|thierry titi|beatriz bia|francisco paco chico kiko|joao joaozinho|jose pepe
    ze|manuel manolo manu|guadalupe lupe|ignacio nacho|rosario charo|dolores lola|concepcion concha|isabel isa|eduardo
    edu dudu|fernando nando|leandro lele|ricardo rico|roberto beto|rodrigo rodri|thiago thi|mehmet memo|mustafa
    musti|huseyin huss|emine emi|fatma fati|ayse ays|nguyen win|giuseppe beppe pino|giovanni gio gianni|francesco
    franco|luigi gigi|alessandro ale sandro|alessandra ale sandra|salvatore toto salvo|makena kena|wanjiru shiru|njeri
    jeri|tendai ten|tinashe tina nashe|tafadzwa taf|rutendo ru|tatenda tati|nokuthula thula|thandiwe thandi|thandeka
    thandi|sibusiso sbu|nomvula vula|chipo chips|rudo ru|farai fari|blessing bless|precious presh|innocent
    inno|patience pat|prudence pru|temperance temp|constance connie|gladys glad|mavis mave|doreen dor reenie|noreen
    nor reenie|maureen mo reenie|eileen leenie|kathleen kath leenie|yvette vette|annette netta nettie|jeanette
    nettie|antoinette toni nettie|bernadette bernie detta|charlotte char lottie|scarlett scar letty|violet vi
    letty|georgina gee georgie|angelina lina|carolina lina|karolina lina|katalin kati|istvan pista|laszlo laci|zoltan
    zoli|ferenc feri|gabor gabi|erzsebet bozsi|eszter eszti|kayden kay|jayden jay|brayden bray|hayden hay|aiden ade
    aidy|aidan ade aidy|ethan eth|logan lo|mason mase|tyler ty|taylor tay|skylar sky|skyla sky|kayla kay|layla
    lay|kyla ky|keira kiki|kiara kiki|tiana tia|tianna tia|shanice shan neecy|shaniqua shan|latoya toya|latisha
    tisha|keisha keesh|lakeisha keisha|monique mo|dominique dom nikki|jermaine jay maine|tyrell ty rell|terrell
    rell|darnell nell|marcellus cello|demetrius meech|quentin quent|cordelia delia cordy|ophelia phee|persephone percy
    seph|penelope nell|seraphina sera fina|wilhelmina mina billie|theodora teddy thea|bartholomew barty|montgomery
    monty|maximus max|atticus atti|augustus gus|leopold leo poldy|rafferty raff|sullivan sully|thaddeus thad|zebedee
    zeb|isadora izzy dora|arabella bella ara|clementine clem clemmie|henrietta hen hettie|jemima mima jem|ottilie
    tilly ottie|rosalie rosie|rosabel rosie|annabelle bella annie belle|maybelle may|christabel chrissy bel|kelly-ann
    kel kels kelly|mary-ann mary|anne-marie annie|sarah-jane sj sarah|emma-louise em|lily-mae lil|ellie-mae
    ellie|jayne jay|janine jan neen|karina kaz|carina caz|marina maz|sabrina brina|katrina kat trina|sheena
    shee|shauna shau|shania shan|chantelle chan telle|danielle dani elle|gabrielle gabs elle|rochelle shelly
    ro|estelle stella essie|andrei andrew andy|andrzej andrew andy|andre andrew dre|piotr peter pete|pedro peter
    pete|pawel paul|oliwia olivia liv livvy|jakub jacob jake|tomasz thomas tom|lukasz luke|mateusz matthew matt|michal
    michael mike|miguel michael mike|mihai michael mike|katarzyna catherine kate cathy|kateryna kate|malgorzata
    margaret maggie|agnieszka agnes|elzbieta elizabeth liz|krzysztof christopher chris|szymon simon si|filip philip
    phil|wiktoria victoria vicky|wiktor victor vic|aleksandra alexandra alex|aleksander alexander alex|oleksandr
    alex|marek mark|marco mark|jerzy george|gheorghe george|gyorgy george|miroslava mirka mira|jan john|ion john|joao
    john|juan john|janos john|giovanni john|jozef joseph joe|jose joseph joe|yusuf joseph joe|giuseppe joseph
    joe|stefan steven steve|istvan stephen steve|elena helen lena|ioana joanna jo|cristina christina chris
    tina|nicolae nicholas nick|mykola nicholas nick|carlos charles charlie|francesco francis frank|ibrahim abraham
    abe|maryam mary|yaqub jacob|dawud david dave|musa moses|tyrese ty tyree|declan dec deccy|safiyyah saffy
    sofia|tahmina tammy mina|stanislaw stan|ludmila luda lyuda|yevgeny zhenya eugene|noelle elle|janelle elle|joanna
    jojo|jodie jode|jody jode|tracy trace|lindsey linz|kimberly kim|leah lee lea leia|lauren loz lozza|stephanie stef
    steff|natasha tashie tash|jasmine jaz jazz jazzy yasmin|reece rhys rees reese|lewis louis louie|aaron az azza
    azz|bradley bradders|michelle shelly shell|jacqueline jackie jacks jacky jac|stephen stevo ste|nigel nidge
    nige|mohammed mohd mohamad md moh mohamud muhammed muhammad mohamed mohammad|muhammad mohammad mohammed mohd md
    moh|mohamed mohammed muhammad mohd md|fatima fatma fatema|aisha ayesha aysha eesha iesha|zainab zeynab
    zaynab|yusuf youssef yousef yousuf yusif|imran imi immi|siobhan shivaun shevaun chevonne shivawn|niamh neve neeve
    nieve neave neev|caoimhe kweeva keva keeva keevah|saoirse sersha seersha saorsha|roisin rosheen|sinead shinaid
    sinaid shinade|eilidh ailie aylee ayley eiley|aoife eefa efa eva|catriona katrina katriona|ciara keira
    kiera|ciaran kieran keiran|oisin usheen osheen|cillian killian|aisling ashling aisleen|grainne gronya|tadhg
    tige|eoin owen|euan ewan ewen|ewan ewen euan|sean shaun shawn|isabella isa ibby issy izzy bella isabel|isabelle
    izzy issy bella|francesca chesca cesca frankie|evangeline evie eve angie|mackenzie kenz kenzie mack|destiny dez
    des|tyrone ty ronnie|marcus marky marc|dwayne duane wayne|olumide olly mide olu|katerina kasia kat kate
    katya|nikolai nick nik|ionela nela|nusrat nuzzy|rukhsana roxy ruks|tasneem taz tas|sumaya sumayyah sumi|jennifer
    jenners jen|veronica ron ronnie vee|desmond dez des|xavier zav xav|phoebe pheebs feebs phoebs|zoe zoey zo|esme ez
    esmee|keira kira kiera|paige page|summer sum sums|riley reilly|kai ky kye|toby tobe|oscar oz ozzy oz|archie arch
    archibald|leon lee|ellie els elle el|bethany bef beth|chloe khloe clo|kieran ciaran kier|rebecca becs bec
    becks|nguyen nuygen|kacey kc casey|alisha lish leesha|alicia lish leesha ali|olivia liv livvy livia|amelia mills
    millie|emily em ems emmy|emma em ems emmy|sophia soph sophs|grace gracie grac|evie eve|isla ila|ava avie|mia
    mimi|freya frey|lola lols|ruby rubes rubs|molly mol mols moll|lacey lace|lexi lex lexie|harriet hattie harri
    haz|eleanor ellie nell nora elle|eloise ellie elle lou|matilda tilly tillie mattie|martha marth marty|beatrice bea
    bee trixie|florence flo flossie florrie|henry harry hal hen|george georgie geo|frederick fred freddie|leo lee|noah
    no|muhammed mo moh|arthur art artie|edward ed eddie ted teddy ned|charles charlie chaz chas chuck|joseph joe joey
    jo|samuel sam sammy|daniel dan danny dani|benjamin ben benji benny|lucas luke luka|isaac ike zac|jacob jake jay
    coby|jack jackie jacko|harvey harv|stanley stan|tommy tom|ronald ron ronnie|reginald reg|elijah eli lije|gabriel
    gabe gab|maximilian max|sebastian seb baz|nathaniel nate nath|zachariah zac zak|cassandra cass cassie
    sandra|cassidy cass cass|miranda mandy mira randa|marianne mari anne|rosanna rosie anna|susannah sue susie
    anna|hannah han hanny hans|holly hols holls|heather heath hev|hayley hayls hails|kelly kel kels|kimberley kim
    kimmy|leanne lee lianne|louise lou lulu|lucy luce luz|lynn lyn lynne|marie maz|maria ria maz|megan megs
    meghan|melanie mel|melissa mel lissa liss|naomi nay nomi|paula pauls|pamela pam|rachel rach raych|sandra
    sandy|sara saz|shirley shirl|tamara tam tammy|tina tee|tracy trace|wendy wend|yvonne von|craig craigy|damian damo
    day|damien damo day|dennis den denny|duncan dunc|eric rick|gavin gav|glenn glen|gordon gord gordy|grant
    granty|howard howie|hugh huw|iain ian|jeremy jez jem|jessica jez jezza|anastasia nastia|jonathan jon jonny
    jonno|keith keef|leroy lee roy|martin mart marty|maurice mo maury|mitchell mitch|neil neilly|norman norm|oliver
    ollie olly|owen owe|patrick pat paddy|ralph ralphy|raymond ray|roland roly|ross rossco|sidney sid|simon si|spencer
    spence|stuart stu|terence tel terry|theo ted|trevor trev|warren waz|wesley wes
"""
