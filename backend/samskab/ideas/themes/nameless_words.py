"""Words that name no theme: those of grammar, numbers, and praise or wishes of any idea."""

from samskab.ideas.similarity.function_words import FUNCTION_WORDS

_DANISH = """
aldrig allerede alligevel altid anden andet bedre bedst behov bliv blot brug bruge bruger både bør
cirka dag dage dagen derfor derhjemme derved desuden elleve eneste enkelt enkelte ens et fem finde
finder findes fire fjern flere flest forskellige forslag få fået færre første gang gange ganske
gerne give giver god gode godt gør gøre hele helst helt hen hjemme hjælp hjælpe hjælper hundrede
hver hverken hvert idé idéen idéer ind inde ingenting især lang langt lav lave laver let lidt ligge
ligger lille lægge længere mens mere mest mindre mindst måde måske nemt ni nok nul ny nye nyt nær
næste ofte orden otte par placere rigtig rigtigt sagde samme seks ser ses set side siden sidste
sige siger sjælden sjældent skulle slet små snart spørge spørger stadig stadigvæk stor store straks
står svær svært synes syntes syv tage tager ting tit to tolv tre tyve tænke tænker uge ugen uger
umuligt ved vidste vigtig vigtige vigtigt virker vise viser væk ønske ønsker
"""
_ENGLISH = """
again almost already although always another anyway around ask asked asks away back become best
better cannot day days different done down each easy eight eleven enough even ever every everybody
everyone far few first five four give gives good great help helps here herself himself hundred idea
ideas instead itself keep keeps know known knows last less let long lot made makes making many
maybe might much must need needs never new next nine nothing often old once own part people per
perhaps put quite rather really rest right same say says see seven should since sit sits six small
something still such suggest take takes ten themselves thing things three time times today together
too try twelve twenty two under until use used uses using very want wants way ways week weeks well
while whole without work works yet
"""
_FINNISH = """
aina alue ehdotus ensimmäinen eri erittäin hyvin hyvä kahdeksan kaksi kolme koskaan kuusi kymmenen
lisää monta neljä paljon paremmin parempi pieni seitsemän suuri taas tarvitaan tehdään usein uusi
uusia viisi yhdeksän yksi
"""
_GERMAN = """
acht besser beste drei eins elf erste fünf gerne große größer gut gute hundert idee ideen immer
jede jeder jedes kein keine kleine machen mal neue neuen neuer neues neun nie oft schon sechs sehr
sieben tag tage viel viele vier vorschlag wenig wieder woche zehn zwei zwölf
"""
_SWEDISH = """
aldrig alltid behöver bättre dag dagar elva fem fler flera fyra förslag första god goda gärna göra
hundra idé idéer lite liten nio ny nya nytt något ofta samma sex sju små stor stora tio tolv tre
två varje vecka åtta
"""

NAMELESS = FUNCTION_WORDS | frozenset(
    f"{_DANISH} {_ENGLISH} {_FINNISH} {_GERMAN} {_SWEDISH}".split()
)
