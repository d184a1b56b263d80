"""Ideas as they are written in Danish elderly care, with whom anybody there would go and ask.

The usual perspectives (those who carry it out, citizens, management) are asked anyway and left out.
"""

from samskab.projects.models import Perspective

IT = Perspective.IT
DATA = Perspective.DATA_PROTECTION
BUYING = Perspective.PROCUREMENT
MONEY = Perspective.FINANCE
WORK = Perspective.WORKING_ENVIRONMENT
KIN = Perspective.RELATIVE
FIRM = Perspective.COMPANY
SCIENCE = Perspective.RESEARCH


def case(text: str, *touched: Perspective) -> tuple[str, set[Perspective]]:
    """An idea and whom it touches."""
    return text, set(touched)


CASES = (
    case(
        "Sengesensorer om natten. En sensor i sengen siger til på vagttelefonen, når en beboer "
        "står op.",
        IT,
        DATA,
    ),
    case(
        "Wi-fi i alle boliger. Netværket rækker ikke ud i den østlige fløj, så tabletten falder "
        "ud midt i besøget.",
        IT,
    ),
    case(
        "Videoopkald til pårørende. Døtre og sønner, der bor langt væk, kan være med til "
        "samtalen over skærm.",
        IT,
        KIN,
        DATA,
    ),
    case(
        "En lift, som én må bruge. Loftliften venter på nummer to, så vi løfter selv, og ryggen "
        "tager skade.",
        WORK,
    ),
    case(
        "Køb robotstøvsugere til hjemmeplejen. Hver koster 3.000 kroner, og aftalen skal i udbud.",
        BUYING,
        MONEY,
    ),
    case(
        "Medicinæske, der minder om pillerne. Leverandøren stiller den op og får besked, når den "
        "er tom.",
        BUYING,
        FIRM,
    ),
    case("Færre bleer smides ud. Vi kan spare penge ved at tælle, hvad hver enkelt bruger.", MONEY),
    case("Aftensang. Vi synger sammen i dagligstuen hver torsdag."),
    case("Højbede i haven. Beboerne planter selv krydderurter og jordbær."),
    case("Kamera på gangen, så vi kan se, hvem der går ud om natten.", DATA, IT),
    case("GPS i skoen. Når en borger med demens farer vild, finder vi ham igen.", DATA, KIN, IT),
    case("En app til vagtplanen. Alle kan bytte vagter på telefonen.", IT, WORK),
    case("Støjen i spisesalen. Gulvet giver genlyd, og personalet bliver træt og stresset.", WORK),
    case("Universitetet måler effekten. Forskerne følger beboernes søvn i et halvt år.", SCIENCE),
    case("Fælles indkøb af handsker sammen med nabokommunen.", BUYING),
    case(
        "Talegenkendelse til journalen. Jeg taler, og det skriver sig selv i journalsystemet.",
        IT,
        DATA,
    ),
    case("Vold og trusler om aftenen. To går sammen, når en beboer er udadreagerende.", WORK),
    case("En stue, hvor familien og ægtefællen kan overnatte, når nogen er døende.", KIN),
    case(
        "Elcykler i stedet for biler. Leasingaftalen udløber til nytår, og benzin er dyrt.",
        BUYING,
        MONEY,
    ),
    case(
        "Virtuel genoptræning. Borgeren træner hjemme foran en tablet med en fysioterapeut på "
        "skærmen.",
        IT,
    ),
    case("Kaffe på sengen. De, der vil, får kaffe, før de står op."),
    case(
        "Kunstig intelligens forudser fald. Den læser i dataene fra sensorerne og siger til.",
        IT,
        DATA,
    ),
    case("Elektroniske låse, så hjemmeplejen kommer ind uden nøglebundt.", IT),
    case("Livshistorien i en bog. De pårørende skriver ned, hvad der har betydet noget.", KIN),
    case("Ergonomiske stole på kontoret, så skuldre og nakke holder til skærmarbejdet.", WORK),
    case("Appelsiner i frugtskålen og en applaus til køkkenet."),
    case("Opdateret opslagstavle, hvor datoerne for ugens ture hænger."),
    case("Vi lejrer beboeren på siden hver anden time og spiller hans yndlingsmusik imens."),
    case("Robotsælen Paro til beboere med demens. Firmaet låner os to i tre måneder.", KIN, FIRM),
    case(
        "Et toilet, der skyller og tørrer. Borgeren klarer sig selv, og vi skal ikke bukke os.",
        WORK,
    ),
    case("Sygefraværet på tavlen. Vi taler om, hvad der slider, hver mandag.", WORK),
    case("Forskellige retter at vælge imellem, og nogen at spise sammen med."),
    case("En hund på besøg. Dyrene gør noget ved folk, som vi ikke kan."),
    case(
        "Nye senge med motor. De gamle er tunge at skubbe, og kontrakten med leverandøren udløber.",
        BUYING,
        FIRM,
        WORK,
    ),
    case("Tabletterne lægges i æsker, så morgenen ikke går med at trykke dem ud."),
)
