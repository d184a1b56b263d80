"""Words that carry grammar and no matter, in the languages that ideas are written in."""

_DANISH = """
af alle alt andre at blev blive bliver da de dem den denne der deres det dette dig din disse dog du
efter eller en end er et fik for fordi fra får før gør ham han hans har havde have hende her hos
hun hvad hvis hvor hvordan i ikke ind ingen inden jeg jer kan kun kunne lige man mange med meget
mellem men mig min mod mon må når nogen noget nogle nu når og også om op os over på samt selv sig
sin skal skulle som så således til ud uden under var ved vi vil ville være vores været
"""
_ENGLISH = """
a about after all also an and any are as at be because been being but by can could did do does for
from get had has have he her his how i if in into is it its like make may me more most my no not of
on one only or other our out over she should so some such than that the their them then there these
they this those to up us was we were what when where which while who will with would you your
"""
_FINNISH = """
ehkä ei eikä ettei että hän he ihan itse ja jo joka joita joilla johon joissa jonka jos joskus
jossa jotka jotta kaikki kanssa koko koska kuin kuka kun me mikä mitä mm mukaan muun muut mutta
myös nämä ne niiden niin niitä noin nyt olemme olen oli olisi olla on ovat saada saa se sekä sen
siellä siihen siinä sitä sille sitten tai tällä tällöin tämä tämän tässä tätä tehdä the tulee tulisi
vaan vai vain vaikka voi voidaan voisi vielä yli että
"""
_GERMAN = """
aber alle als also am an auch auf aus bei bin bis da damit das dass dem den der des die diese
dieser dieses doch du durch ein eine einem einen einer eines er es für haben hat hier ich ihr im in
ist ja kann können man mehr mit muss nach nicht noch nur ob oder ohne sein sich sie sind so soll
sollen sollte sollten über um und uns unter vom von vor war was wenn werden wie wir wird wo zu zum
zur
"""
_SWEDISH = """
alla att av bli blir de dem den denna det detta där då efter eller en ett från för ha han har hon
hur här i in inte jag kan kunde man med men mer mycket ni när och också om oss på sig sin ska skall
skulle som så till under upp ut var vara vi vid vill är även över
"""

FUNCTION_WORDS = frozenset(f"{_DANISH} {_ENGLISH} {_FINNISH} {_GERMAN} {_SWEDISH}".split())
