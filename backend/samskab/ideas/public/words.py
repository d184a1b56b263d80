"""The words of the mails to people without an account, in Danish and English."""

from dataclasses import dataclass

from samskab.ideas.models import IdeaStatus
from samskab.identity.models import Language


@dataclass(frozen=True)
class Words:
    """What the mails say in one language."""

    confirm_subject: str
    confirm: str
    answer_subject: str
    answer: str
    statuses: dict[IdeaStatus, str]
    stop: str


WORDS: dict[Language, Words] = {
    Language.DANISH: Words(
        confirm_subject="Bekræft din idé til {municipality}",
        # Nothing of what was written: the address may belong to somebody else.
        confirm=(
            "Hej\n\n"
            "Nogen har skrevet en idé til {municipality} og opgivet din mailadresse. "
            "Spørgsmålet lød:\n\n{question}\n\n"
            "Var det dig? Så bekræft idéen her:\n{link}\n\n"
            "Linket virker i syv dage. Var det ikke dig, skal du ikke gøre noget: "
            "så slettes idéen og din adresse."
        ),
        answer_subject="Din idé “{title}” har fået svar",
        answer="Hej\n\n{municipality} har svaret på din idé “{title}”:\n\n{status}{answer}",
        statuses={
            IdeaStatus.SELECTED: "Idéen går videre.",
            IdeaStatus.DECLINED: "Idéen går ikke videre.",
            IdeaStatus.MERGED: "Idéen er lagt sammen med en anden og lever videre i den.",
            IdeaStatus.PARKED: "Idéen er gemt til senere.",
        },
        stop="Vil du ikke have flere mails om din idé? Så sletter vi din adresse her:\n{link}",
    ),
    Language.ENGLISH: Words(
        confirm_subject="Confirm your idea to {municipality}",
        confirm=(
            "Hello\n\n"
            "Somebody left an idea with {municipality} and gave your mail address. "
            "The question was:\n\n{question}\n\n"
            "Was it you? Then confirm the idea here:\n{link}\n\n"
            "The link works for seven days. If it was not you, do nothing: "
            "the idea and your address are then deleted."
        ),
        answer_subject="Your idea “{title}” has been answered",
        answer="Hello\n\n{municipality} has answered your idea “{title}”:\n\n{status}{answer}",
        statuses={
            IdeaStatus.SELECTED: "The idea goes on.",
            IdeaStatus.DECLINED: "The idea does not go on.",
            IdeaStatus.MERGED: "The idea was merged into another and lives on in it.",
            IdeaStatus.PARKED: "The idea is kept for later.",
        },
        stop="Do you want no more mails about your idea? Then we delete your address here:\n{link}",
    ),
}
