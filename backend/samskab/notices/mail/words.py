"""The words of mails, in Danish and English."""

from dataclasses import dataclass

from samskab.identity.models import Language
from samskab.notices.models import NoticeKind

_DANISH: dict[NoticeKind, str] = {
    NoticeKind.ASSESSMENT_WANTED: "Dit perspektiv ønskes på idéen “{title}”",
    NoticeKind.BLOCKER_ANSWERED: "Der er svaret på det, du sagde ville stoppe “{title}”",
    NoticeKind.BLOCKER_NAMED: "Nogen peger på noget, der ville stoppe “{title}”",
    NoticeKind.CHALLENGE_OPENED: "Der er åbnet en ny udfordring i “{title}”",
    NoticeKind.CO_AUTHOR_ADDED: "Du er blevet medforfatter til idéen “{title}”",
    NoticeKind.COMMENT_ANSWERED: "Du har fået svar på din kommentar til “{title}”",
    NoticeKind.COMMENT_HIDDEN: "Din kommentar til “{title}” er skjult; se hvorfor",
    NoticeKind.COMMENT_RESTORED: "Din kommentar til “{title}” kan læses igen",
    NoticeKind.CONSENT_WITHDRAWN: "En deltager er trådt ud af afprøvningen “{title}”",
    NoticeKind.DECISION_MADE: "Kommunen har truffet en beslutning om “{title}”",
    NoticeKind.IDEA_ANSWERED: "Din idé “{title}” har fået svar",
    NoticeKind.IDEA_ASSIGNED: "Du er sat på at svare på idéen “{title}”",
    NoticeKind.IDEA_COMMENTED: "Din idé “{title}” er blevet kommenteret",
    NoticeKind.IDEA_DUE: "Idéen “{title}” skal have svar nu",
    NoticeKind.IDEA_JOINED: "En anden idé er lagt sammen med din idé “{title}”",
    NoticeKind.IDEA_OVERDUE: "Fristen for at svare på idéen “{title}” er gået",
    NoticeKind.IDEA_STATE_SET: "Der er nyt om, hvor din idé “{title}” står",
    NoticeKind.IDEA_SUBMITTED: "Ny idé: “{title}”",
    NoticeKind.IDEAS_ASSIGNED: "Du er sat på at svare på flere idéer i “{title}”",
    NoticeKind.IMPORT_ENDED: "Din import i “{title}” er afsluttet",
    NoticeKind.INCIDENT_ANSWERED: "Der er svaret på den hændelse, du meldte i “{title}”",
    NoticeKind.INCIDENT_REPORTED: "Der er meldt en hændelse i “{title}”",
    NoticeKind.INVITATION_DECLINED: "En, du bad om at tale om “{title}”, har sagt nej tak",
    NoticeKind.INVITATION_DELEGATED: "En, du bad om at tale om “{title}”, har givet det videre",
    NoticeKind.MEMBER_ADDED: "Du er kommet med i projektet “{title}”",
    NoticeKind.MENTIONED: "Du er nævnt i samtalen om “{title}”",
    NoticeKind.MERGED_IDEA_ANSWERED: "Idéen “{title}”, som din idé lever videre i, har fået svar",
    NoticeKind.OUTCOME_CHANGED: "Et fastlagt effektmål er ændret i “{title}”",
    NoticeKind.PERSPECTIVE_WANTED: "“{title}” er gået i realitetstjek, og dit perspektiv ønskes",
    NoticeKind.PUBLIC_IDEA_WAITING: "En borger har skrevet en idé, der venter i “{title}”",
    NoticeKind.RATING_WANTED: "Du er bedt om at bedømme nogle idéer: “{title}”",
    NoticeKind.RECOMMENDATION_CHOSEN: "Der er givet en anbefaling i “{title}”",
    NoticeKind.REPORT_PUBLISHED: "Rapporten om “{title}” er offentliggjort",
    NoticeKind.ROUND_CLOSED: "Runden om “{title}” er lukket: nu kan alle se, hvad der blev sagt",
    NoticeKind.ROUND_OPENED: "Der er åbnet en ny runde om “{title}”",
    NoticeKind.SPEAKING_INVITED: "Du er bedt om at sige, hvad du mener om “{title}”",
    NoticeKind.SPEAKING_REMINDED: "Vi mangler stadig at høre, hvad du mener om “{title}”",
    NoticeKind.STUDY_PLAN_CHANGED: "Den godkendte plan for “{title}” er ændret",
    NoticeKind.STUDY_STATE_CHANGED: "Afprøvningen “{title}” har skiftet status",
    NoticeKind.WEIGHTS_CHANGED: "Bundlinjernes vægte er ændret i “{title}”",
    NoticeKind.WORKSHOP_CANCELLED: "Workshoppen “{title}” er aflyst",
    NoticeKind.WORKSHOP_INVITED: "Du er inviteret til workshoppen “{title}”",
    NoticeKind.WORKSHOP_MOVED: "Workshoppen “{title}” er flyttet. Se, om du kan komme",
    NoticeKind.WORKSHOP_REMINDED: "Kommer du til workshoppen “{title}”? Vi mangler dit svar",
    NoticeKind.WRITTEN_DOWN_ANSWERED: "Idéen “{title}”, som du skrev for en anden, har fået svar",
}
_ENGLISH: dict[NoticeKind, str] = {
    NoticeKind.ASSESSMENT_WANTED: "Your perspective on the idea “{title}” is wanted",
    NoticeKind.BLOCKER_ANSWERED: "What you said would stop “{title}” has been answered",
    NoticeKind.BLOCKER_NAMED: "Somebody named what would stop “{title}”",
    NoticeKind.CHALLENGE_OPENED: "A new challenge was opened in “{title}”",
    NoticeKind.CO_AUTHOR_ADDED: "You are now a co-author of the idea “{title}”",
    NoticeKind.COMMENT_ANSWERED: "Your comment on “{title}” has a reply",
    NoticeKind.COMMENT_HIDDEN: "Your comment on “{title}” was hidden; see why",
    NoticeKind.COMMENT_RESTORED: "Your comment on “{title}” can be read again",
    NoticeKind.CONSENT_WITHDRAWN: "A participant has left the study “{title}”",
    NoticeKind.DECISION_MADE: "The municipality has decided on “{title}”",
    NoticeKind.IDEA_ANSWERED: "Your idea “{title}” has been answered",
    NoticeKind.IDEA_ASSIGNED: "You are to answer the idea “{title}”",
    NoticeKind.IDEA_COMMENTED: "Somebody commented on your idea “{title}”",
    NoticeKind.IDEA_DUE: "The idea “{title}” is due for its answer",
    NoticeKind.IDEA_JOINED: "Another idea was merged into your idea “{title}”",
    NoticeKind.IDEA_OVERDUE: "The day for answering the idea “{title}” has passed",
    NoticeKind.IDEA_STATE_SET: "There is news on where your idea “{title}” stands",
    NoticeKind.IDEA_SUBMITTED: "New idea: “{title}”",
    NoticeKind.IDEAS_ASSIGNED: "You are to answer several ideas in “{title}”",
    NoticeKind.IMPORT_ENDED: "Your import in “{title}” has ended",
    NoticeKind.INCIDENT_ANSWERED: "The incident you reported in “{title}” has been answered",
    NoticeKind.INCIDENT_REPORTED: "An incident was reported in “{title}”",
    NoticeKind.INVITATION_DECLINED: "Somebody you asked to speak about “{title}” has declined",
    NoticeKind.INVITATION_DELEGATED: "Somebody you asked to speak about “{title}” handed it on",
    NoticeKind.MEMBER_ADDED: "You have joined the project “{title}”",
    NoticeKind.MENTIONED: "You were mentioned in the discussion of “{title}”",
    NoticeKind.MERGED_IDEA_ANSWERED: "The idea “{title}”, which carries yours on, was answered",
    NoticeKind.OUTCOME_CHANGED: "A fixed outcome was changed in “{title}”",
    NoticeKind.PERSPECTIVE_WANTED: "“{title}” is in its reality check; your perspective is wanted",
    NoticeKind.PUBLIC_IDEA_WAITING: "An idea from the public page waits in “{title}”",
    NoticeKind.RATING_WANTED: "You are asked to rate some ideas: “{title}”",
    NoticeKind.RECOMMENDATION_CHOSEN: "There is a recommendation in “{title}”",
    NoticeKind.REPORT_PUBLISHED: "The report on “{title}” was published",
    NoticeKind.ROUND_CLOSED: "The round on “{title}” is closed: all can see what was said",
    NoticeKind.ROUND_OPENED: "A new round on “{title}” has been opened",
    NoticeKind.SPEAKING_INVITED: "You are asked to say what you think of “{title}”",
    NoticeKind.SPEAKING_REMINDED: "We have yet to hear what you think of “{title}”",
    NoticeKind.STUDY_PLAN_CHANGED: "The approved plan of “{title}” was changed",
    NoticeKind.STUDY_STATE_CHANGED: "The study “{title}” has a new status",
    NoticeKind.WEIGHTS_CHANGED: "The weights of the bottom lines were changed in “{title}”",
    NoticeKind.WORKSHOP_CANCELLED: "The workshop “{title}” has been called off",
    NoticeKind.WORKSHOP_INVITED: "You are invited to the workshop “{title}”",
    NoticeKind.WORKSHOP_MOVED: "The workshop “{title}” has been moved. See whether you can come",
    NoticeKind.WORKSHOP_REMINDED: "Are you coming to the workshop “{title}”? We await your answer",
    NoticeKind.WRITTEN_DOWN_ANSWERED: "The idea “{title}”, which you wrote down, was answered",
}


@dataclass(frozen=True)
class Words:
    """What mails say in one language."""

    kinds: dict[NoticeKind, str]
    greeting: str
    project: str
    digest_one: str
    digest_many: str
    more: str
    footer: str


WORDS: dict[Language, Words] = {
    Language.DANISH: Words(
        kinds=_DANISH,
        greeting="Hej {name}",
        project="Projekt: {project}",
        digest_one="Én nyhed til dig i Samskab",
        digest_many="{count} nyheder til dig i Samskab",
        more="… og {count} mere. Se dem alle her:",
        footer="Du vælger selv, om du vil have mails fra Samskab, og på hvilket sprog:",
    ),
    Language.ENGLISH: Words(
        kinds=_ENGLISH,
        greeting="Hello {name}",
        project="Project: {project}",
        digest_one="One piece of news for you in Samskab",
        digest_many="{count} pieces of news for you in Samskab",
        more="… and {count} more. See them all here:",
        footer="You choose whether you want mails from Samskab, and in which language:",
    ),
}


def sentence(language: Language, kind: NoticeKind, title: str) -> str:
    """Return what happened, in one sentence without an end mark."""
    return WORDS[language].kinds[kind].format(title=title)
