"""What the members of the project on meals think of its ideas."""

from samskab.demo.rating_round import Asked

LOOKING_FORWARD = Asked(
    question="How much would it make people look forward to dinner?",
    lowest="Not at all",
    highest="Very much",
    ideas_each=8,
    worth={
        "Dinner clubs: eat at a neighbour's on Thursdays": 4.7,
        "Let me choose on the day": 3.9,
        "Smell: finish the cooking at home": 4.2,
        "Smaller portions on a beautiful plate": 3.2,
        "Relatives may write the menu for a week": 2.7,
        "Bring it hot or not at all": 3.6,
        "Breakfast at ten at night": 2.2,
        "Light over the table": 2.3,
        "Ask five people to photograph dinner for a week": 1.8,
        "A tender that pays for appetite": 1.9,
        "Cook with the children from the school": 3.8,
        "Sit down for ten minutes when the food is served": 4.3,
    },
    raters=("anna", "fatima", "kirsten", "hanne", "birthe", "nadia", "jonas", "emil", "ida"),
)

SOON = Asked(
    question="How soon could we try it?",
    lowest="Hardly ever",
    highest="Next week",
    ideas_each=5,
    worth={
        "Dinner clubs: eat at a neighbour's on Thursdays": 4.0,
        "Light over the table": 4.6,
        "A tender that pays for appetite": 1.3,
        "Cook with the children from the school": 4.2,
    },
    raters=("kirsten", "hanne", "nadia"),
)
