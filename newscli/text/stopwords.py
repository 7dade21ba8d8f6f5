"""Stop words, folded, by the names that Snowball uses for languages."""

from __future__ import annotations

from functools import cache

from newscli.text.words import words_of

_WORDS = {
    "danish": (
        "af alle at blev da de dem den der deres det dig din disse dog du efter eller en end er et for fra "
        "ham han har have hun hvad hvis i ikke ind jeg jo kan man med meget men mig min mod nar noget nogle "
        "nu og også om op os over på sa som skal skulle til ud under var vi vil ville være"
    ),
    "dutch": (
        "aan al alles als andere ben bij daar dan dat de der deze die dit doch doen door dus een en er ge "
        "geen heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon maar me meer men "
        "met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te toch toen tot "
        "u uit van veel voor want waren was wat werd wezen wie wil worden wordt zal ze zelf zich zij zijn zo "
        "zonder zou"
    ),
    "english": (
        "a about above after again all also am an and any are as at be because been before being below "
        "between both but by can could did do does doing down during each few for from further had has have "
        "having he her here hers him his how i if in into is it its itself just may me might more most must "
        "my no nor not now of off on once only or other our out over own said same says shall she should so "
        "some such than that the their them then there these they this those through to too under until up "
        "upon us very was we were what when where which while who whom why will with would you your"
    ),
    "finnish": (
        "ei en etta han he ja jos joka jotka kanssa kuin kun me mika minä mukaan mutta myos ne niin nyt oli "
        "olla on ole ovat se seka sen sina ta tai tama te vaan vain"
    ),
    "french": (
        "a au aux avec ce ces cette comme d dans de des du elle elles en est et etait etre eux fait il ils j "
        "je l la le les leur leurs lui m ma mais me meme mes mon n ne nos notre nous on ont ou par pas plus "
        "pour qu que qui s sa sans se ses son sont sous sur t ta te tes toi ton tu un une vos votre vous y"
    ),
    "german": (
        "aber alle als also am an auch auf aus bei beim bin bis da dann das dass dein dem den denn der des "
        "die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas für "
        "gegen habe haben hat hatte hier hin hinter ich ihm ihn ihr ihre im in ist ja jede jeder jetzt kann "
        "kein keine mehr mein mit muss nach nicht nichts noch nun nur ob oder ohne sehr sein seine sich sie "
        "sind so solche soll sondern sonst über um und uns unter viel vom von vor während war waren was weil "
        "welche wenn werde werden wie wieder will wir wird wo zu zum zur zwar zwischen"
    ),
    "italian": (
        "a ad agli ai al alla alle anche c che chi ci come con contro cui da dagli dai dal dalla dalle dei "
        "degli del della delle di dove e ed era gli ha hanno i il in io l la le lei lo loro lui ma mi ne nei "
        "nel nella nelle noi non o per perche piu quale quando quella quello questa questo se sei si sia sono "
        "su sua sugli sui sul sulla sulle suo ti tra tu tutti tutto un una uno vi voi"
    ),
    "norwegian": (
        "a alle at av ble da de dem den der det du eller en er et etter for fra ha han har hun hva hvis i "
        "ikke inn jeg kan man med men meg min mot na noe noen nar og også om opp oss over pa sa seg som skal "
        "skulle til ut under var vi vil ville være"
    ),
    "portuguese": (
        "a ao aos as ate com como da das de dela dele do dos e ela ele eles em entre era essa esse esta este "
        "eu foi foram ha isso isto ja lhe mais mas me mesmo muito na nao nas nem no nos o os ou para pela "
        "pelas pelo pelos por qual quando que quem sao se sem ser seu seus so sua suas tambem te tem um uma "
        "voce"
    ),
    "spanish": (
        "a al algo ante antes como con contra cual cuando de del desde donde durante e el ella ellos en entre "
        "era es esa ese eso esta este esto fue ha han hasta hay la las le les lo los mas me mi mucho muy ni "
        "no nos o otra otro para pero por porque que quien se ser si sin sobre son su sus tambien te tiene tu "
        "un una uno y ya yo"
    ),
    "swedish": (
        "alla att av blev da de dem den denna deras dess det detta dig din du efter ej eller en er ett for "
        "fran han har hon hur i icke in inte jag ju kan man med men mig min mot mycket na nagon nar ni nu och "
        "om oss over pa sa sedan sig sin ska skulle som till under upp ut utan vad var vi vid vilken"
    ),
}


@cache
def stopwords(language: str) -> frozenset[str]:
    """The stop words of a language, none if it is not known."""
    return frozenset(words_of(_WORDS.get(language, "")))
