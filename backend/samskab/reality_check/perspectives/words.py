"""Which words of an idea touch which perspective, in Danish, English, Finnish and German.

Each word stands for all that begin with it: `netværk` finds `netværket`. With `-` before it is
also found inside a compound (`-kamera` finds `dørkameraet`); with `.` behind, nothing may follow
(`app.` does not find `appelsin`). Whoever carries it out is always asked: no words are needed.
"""

from samskab.projects.models import Perspective

WORDS: dict[Perspective, str] = {
    Perspective.CITIZEN: """
        borger beboer brugerinddrag
        citizen resident
        asukas asukka asiakas asiakka vanhus vanhuk
        bewohner bürger
    """,
    Perspective.MANAGEMENT: """
        ledelse -leder. -lederen. -ledere. bemanding normering -vagtplan
        manager. managers. management staffing organis
        johtaja johto. johdon esihenkilö esimie
        leitung leiter. leiterin dienstplan
    """,
    Perspective.RELATIVE: """
        pårørende ægtefælle datter. døtre søn. sønner -familie børnebørn demen
        relative. relatives. family. spouse daughter son. sons.
        omainen. omaise läheiset. läheist puoliso tytär muistisair
        angehörig ehepartner tochter töchter söhne enkelkind
    """,
    Perspective.WORKING_ENVIRONMENT: """
        løft lift. lifte -liften. -lifter. forflyt ryg. ryggen. nakke skulder skuldre bukke tung.
        tunge. tungt. støj larm stress slider. vold. volden. trusler udadreagerende ergonom
        arbejdsmiljø arbejdsskade arbejdsstilling arbejdstid alenearbejde sygefravær -vagtplan
        lifting. hoist injur noise. noisy. shift. shifts. violen posture workload overtime
        nostaa nostami selkä. selän melu. melua meluis työvuoro työturv väkival kuormit
        heben. lärm rücken. schicht. schichten. dienstplan gewalt arbeitsschutz krankenstand
    """,
    Perspective.IT: """
        -netværk wifi wi-fi app. apps. appen. appens. software tablet. tabletten. ipad
        skærm. skærme. skærmen. elektronisk internet login integration journalsystem
        it-system it-afdeling computer smartphone -sensor -kamera gps. video virtuel talegenkend
        robot. kunstig-intelligens ai.
        network wireless screen. screens. electronic log-in interface camera voice-recognition
        artificial-intelligence
        verkko. verkon. sovellus. sovellukse digi tietokone älypuhel netti. netin. netissä. wlan
        anturi sähköinen. sähköis tekoäly
        netzwerk bildschirm elektronisch schnittstelle künstliche-intelligenz
    """,
    Perspective.DATA_PROTECTION: """
        -kamera overvåg gps. -sensor personoplys persondata helbredsoplys samtykke video
        -optagelse. -optagelser. fotograf mikrofon ansigtsgenkend talegenkend journal. journalen.
        journaler. data. dataene. database sporing kunstig-intelligens ai.
        camera surveillance recording. recordings. microphone consent. tracking. tracker privacy
        gdpr health-record care-record photograph artificial-intelligence
        valvontakamer kameroi henkilötie tietosuoj suostumu paikannu anturi
        tekoäly
        überwach ortung datenschutz einwilligung aufzeichnung daten. patientenakte
    """,
    Perspective.PROCUREMENT: """
        -indkøb udbud -leverandør køb. købe. køber. købes. anskaf licens abonnement leje. lejer.
        leasing -kontrakt rammeaftale
        procure purchas supplier vendor buy. buying. lease. licence subscription
        contract. contracts. tender.
        hankinta hankinn hankkia ostaa. osto. ostet toimittaj lisenssi kilpailut vuokrata
        beschaff einkauf ausschreib lieferant kauf. kaufen. lizenz vertrag
    """,
    Perspective.FINANCE: """
        pris. prisen. priser. koste. koster. omkost udgift -økonomi -budget bespar spare. sparer.
        penge. kroner. kr. finansier dyrt. dyrere. billig tilskud
        cost. costs. price saving. savings. money. expens fund. funding. invest cheap
        hinta. hinnan. kustannu budjetti raha. rahaa rahoit säästö. säästää kallis kalliim halpa
        kosten. kostet. preis geld. finanz sparen. teuer günstig
    """,
    Perspective.COMPANY: """
        -leverandør firma -virksomheden. -virksomheder. producent startup iværksætter
        supplier vendor company. companies. manufactur start-up entrepreneur
        yritys. yrityks yrittäj toimittaj valmistaj prototyyp
        unternehmen hersteller lieferant prototyp
    """,
    Perspective.RESEARCH: """
        forsker. forskere. forskerne. forskning universitet evidens videnskab
        research university evidence. scientif
        tutkija tutkimus. tutkimuks yliopisto tieteelli
        forschung universität hochschule wissenschaft evidenz
    """,
}
