"""First names, as families and workers here have them: a first name alone is no nickname, handle or place."""

_FIRST_NAMES = """
    aaron abbas abby abdirahman abdul abdullah abena abi abigail adam adeel adele adil aditya adrian agnieszka ahmad
    ahmed aidan aiden ailsa aimee aisha ajay akira al alan albert aleena aleksander alex alexander alfie alfred ali
    alice alina alishba alison alistair alix amaan amar amara amber ameer amelia amina amir amit amjad amy ana anais
    anastasia andrea andrei andrew andrzej andy aneesa angela angelo angus anika anil anisa anita anja ann anna
    annabel annabelle anne annette annie ansel anthony antoine anton antonio anya aoife archer archie ari ariana
    arjun arlo arnold arran arsalan arthur arun arya asad ash asha asher ashley ashlyn asif asma aston athena aunty
    aurora austin ava aya ayaan ayesha aylin ayub azra bailey barbara barnaby barry beatrice beau becca becky
    belinda bella ben benedict benjamin benji bernie bertie beth bethany betsy betty bev beverley bianca bilal bill
    billy blake bob bobby bogdan bonita brad bradleigh bradley brady brandon bren brenda brendan brett brian bridget
    bronwen bronwyn bruce bryan bryn caden caitlin caitlyn caleb callum calum cameron candice cara carl carla carly
    carmel carmen carol carole caroline carrie carter casey cassie cath catherine catriona cecil cecilia cerys
    chanel chantal chantelle charlene charley charlie charlotte charmaine che chelsea cherie cheryl chinedu chloe
    chris christian christine christopher cian ciara ciaran cillian cindy claire clare claudia clem cleo clifford
    clint clive cody coleen colette colin connor conor cora corey cormac courtney craig crystal curtis cynthia
    dafydd daisy dale daljit damian damien damon dan daniel daniela danielle danny darcy daria darius darrell darren
    darryl dave david davina davinder dawn dean deb debbie deborah debra declan declyn dee deepak delia della delroy
    demi denise dennis denzel derek desmond devon dexter diane dilys dina dion dominic dominik don donna doreen
    doris dorota dorothy dougie douglas duncan dwayne dwight dyfan dylan ebony ed eddie edie edith edward efe eileen
    eilidh eira elaine eleanor elena elias elijah elis elise eliza elizabeth ella ellie elliot elodie eloise elsie
    elspeth elwyn ema eman emeka emilia emily emma emmanuel enid enzo eric erin esme esmee estelle esther ethan
    ethel euan eugene eunice eva eve evie ewa ewan ezra fabian faisal faith farah farhan farida fatima fatma faye
    felicity felix fergus fern filip finlay finley finn fiona florence fran frances frank fraser freda freddie
    frederick freya gabby gabriel gabriela gabriella gail gareth gary gav gavin gayle gaz gemma geoff george georgia
    georgina geraint geraldine gerard gerry ghulam gia gilbert giles gill gillian gina giovanni glen glenda glenys
    gloria glynis grace graham grant greg greta griff gurpreet gus gwen gwyneth hafsa haider hakeem hallie hamish
    hamza hana hanif hannah haris harjinder harjit harley haroon harriet harris harry harvey hasan hashim hassan
    hattie hayden hayley hazel heather hector heidi helen helga henrietta henry hetty hilary holly horace howard
    howell hugh hugo humza husna hussain ian ibrahim idris ieuan ifan ilyas imani imogen imran ines inga iona iqra
    ira irena irene irfan irina iris isaac isabel isabella isha isla isobel issac ivan ivy iwan izzy jack jackie
    jackson jacob jade jaden jagdeep jake jakub jamal james jamie jamila jan jane janelle janet janice janine jared
    jaroslaw jasleen jasmin jasmine jason jaspreet javed javier jaxon jay jayden jayne jean jeanette jed jeff
    jeffrey jem jemima jen jenna jennifer jenny jeremy jermaine jerome jerry jess jesse jessica jessie jethro jevon
    jill jim jimmy joan joanie joanna joanne joby jocelyn jodie joe joel joey johan john johnathan johnny jolene jon
    jonas jonathan jonny jordan josef josefina joseph josh joshua josie joyce juan juanita jude judith judy jules
    julia julie juliet june justin justyna kacper kady kai kaleb kamal kamil kamila kane kara kareem karen karim
    karina karl karol kasia kate kath katherine kathleen kathryn kathy katia katie katy katya kay kayden kayla
    kaylee kayleigh kaz keeley keira keiran keisha keith kelly kelsey ken kendra kenji kenneth kenny keri kerri
    kerrie kerry kev kevin khadija khadijah khalid khloe kia kieran kieron kim kimberley kirk kirsten kirstie kirsty
    kitty kiya kobi konrad kris krish krystal krzysztof kurt kushal kwame kyle kyra lacey lana lance lara latisha
    latoya laura lauren laurence layla leah lee len lena lennie lennox leo leon leona leonard leonie leroy lesley
    leslie lewis lexi leyla liam liana liban lilia lilian lilly lily lina linda linden lindsey lisa livia liz lloyd
    logan lola lorna lorraine lottie lou louie louis louise luca lucas lucy luka lukas lukasz luke lydia lynda
    lynette lynn lynne lynsey mabel mackenzie macy maddie maddox madison magda magdalena mahmood maira maisie maisy
    maja malachi malaika malcolm malik mandeep mandy manjit manuel marc marcel marcia marcin marcus mared marek
    margaret margo margot maria mariam marian marie marilyn marina mario marion mark marta martha martin marvin mary
    maryam mason mateusz mathew matilda matt matthew matthias maureen mavis max maxine maya megan mehmet mehwish mel
    melanie melissa mercy meryl mia michael michelle mick mikael mike mila miles millicent millie milo mina miranda
    miriam mirza misha mitchell mo mohamed mohammad mohammed mollie molly mona monica monika morag morgan moses
    muhammad muhammed muna munir muriel murray musa mustafa myles myra nabil nadia nadine nafisa naila naima nancy
    naomi nasir nasreen nat natalie natasha nathalie nathan nathaniel ned neesha neil nelson nena nerys nesta neve
    nia niamh nick nico nicola nicole nigel nikita nikki nikola nina nisha noah noel noor nora noreen norman nusrat
    nyla oisin oleksandr olga olive oliver olivia olivier olu oluwaseun omar omari orla oscar otis owain owen paige
    pam pamela parveen pat patricia patrick paul paula paulette pauline pawel payton peggy penny percy perry pete
    peter petr petra phil philip phoebe piotr pippa polly poppy pranav priya quentin rabia rachael rachel radek rae
    rafael rafal rafiq raheem rahim rahul raj rajesh ralph ramesh rana randall rania rashid rashida raul ravi ray
    raya raymond razia rebecca reece reg reggie regina rehan reid remi rena rene renee reuben rhea rhian rhiannon
    rhoda rhona rhys ria ricardo richard richie rick ricky riley rio rita rob robert roberta robin rodney rodrigo
    roger rohan roland roman romeo romy ron rona ronan ronnie rory rosa rosalind rosamund rosanna rose rosemary
    rosie ross rowan roxanne roy ruben ruby rufus rukhsana rupert russ russell ruth ryan ryder sabina sabrina saeed
    saffron sahar sahil saif saima sajid sally salma salman sam samantha samina samir samira samuel sana sanam
    sandeep sandra sanjay santiago santino saoirse saqib sara sarah sasha saskia saul savannah scarlett scott sean
    seb sebastian selena selina serena shabana shabnam shafiq shah shahid shakira shamima shanaya shane shania
    shanice shannon shareen shari sharon shaukat shaun shauna shay shayla shayne shea sheena sheila shelby shelley
    sheryl shirley shona sian sid sidney sienna silvia simon simone sinead siobhan skye sofia sofiya solomon sonia
    sonny sophia sophie spencer stacey stan stefan stefania stella stephanie stephen steve steven stewart stewie stu
    stuart sue suki sultan summer sunita suraj susan susannah susie suzanne sybil sylvia sylwia szymon taha tahir
    talia tallulah tamara tameka tamsin tania tanisha tanya tara tariq tasha tasneem tatiana tayla taylor ted tegan
    temi teresa terry tess tessa thea thelma theo theodore theresa thomas tia tiago tiana tiffany tilly tim tina
    tobias toby todd tom tomasz tommy tomos toni tony tracey tracy travis trevor trina trisha tristan trudy tulisa
    tyla tyler tyreece tyrone ugo umair umar usman val valentina valerie vanessa vaughan vera verity vernon veronica
    vicky victor victoria vikki vikram viktor vince vincent viola violet vivian vivienne vlad waleed walter waqar
    warren wayne wendy wes wesley whitney wilfred will willa william willow winifred winston wojtek xander xavier
    yahya yana yara yasmin yolanda yosef yuri yusuf yvette yvonne zac zach zachary zahra zain zainab zak zaki zakir
    zara zayn zaynab zeeshan zeinab zelda zenab zia zoe zofia zoya zuzanna
"""

FIRST_NAMES = frozenset(_FIRST_NAMES.split())
