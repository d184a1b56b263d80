"""Ranking ideas from few ratings by people of different severity, and how sure the ranking is.

A rating is taken as `severity of the rater + level of the idea + chance`. Severities are free
(fixed effects), so that only what a person says of one idea beside another counts, and a strict
and a kind rater weigh the same; the levels are drawn towards their common mean (random effects,
normal), the more the fewer ratings an idea has: the best linear unbiased prediction of Henderson
(Biometrics 31, 1975; Robinson, Statistical Science 6, 1991). The share of the ideas in the
variance is the mode of its restricted likelihood with a weak prior, which keeps small rounds
from the two absurd ends of "all alike" and "all certain" (Chung et al., Psychometrika 78, 2013).
Places are those that pairwise comparisons leave open (Klein, Wright and Wieczorek, JRSS C 69,
2020). Ideas are eliminated first: the cost is that of the raters, cubed, and little more.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cholesky, solve_triangular
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_array, diags_array
from scipy.stats import t as student

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

CREDIBILITY = 0.95
# The ideas' variance beside that of one rating: in rounds of this kind about a quarter, and with
# 95 % between a thirtieth and two.
_PRIOR_RATIO, _PRIOR_SPREAD = 0.25, 1.0
# What one rating differs from another by chance, worth two observations: one step of the scale.
_PRIOR_VARIANCE, _PRIOR_WEIGHT = 1.0, 2.0
_RATIOS = (1e-3, 30.0)
_AT_ONCE = 512


@dataclass(frozen=True)
class Ranking:
    """What the ratings say of each idea, in the order in which the ideas were numbered.

    `level` is what a rater of mean severity would give, `lower` and `upper` bound it with 95 %
    credibility beside the other ideas; `place` counts from 1, `best_place` and `worst_place`
    are the places that the comparisons with every other idea leave open.
    """

    level: Floats
    lower: Floats
    upper: Floats
    count: Whole
    place: Whole
    best_place: Whole
    worst_place: Whole


def rank(ideas: Whole, raters: Whole, scores: Floats, number: int) -> Ranking:
    """Rank `number` ideas.

    `ideas` (0 … number - 1) and `raters` (any whole numbers) say whom each of the `scores`
    concerns; nobody rates an idea twice. An idea without ratings stands at the mean, unsure.
    """
    data = _Ratings.of(ideas, raters, scores, number)
    ratio = _most_probable_ratio(data)
    fit = _Fit.of(data, ratio)
    severity = data.severities(fit.effect)
    level = fit.effect + (float(severity.mean()) if len(severity) else 0.0)
    spread = fit.quantile * np.sqrt(fit.variance)
    best, worst = _places(fit)
    order = np.lexsort((-data.count, -fit.effect))
    place = np.empty(number, dtype=np.int64)
    place[order] = np.arange(1, number + 1)
    return Ranking(
        level=level,
        lower=level - spread,
        upper=level + spread,
        count=data.count,
        place=place,
        best_place=np.minimum(best, place),
        worst_place=np.maximum(worst, place),
    )


@dataclass(frozen=True)
class _Ratings:
    """Ratings in the form that the equations want.

    `who` is raters × ideas, 1 where a rater rated an idea; `pull` is the sum over an idea's
    ratings of how far each lies above the mean of its rater; `squares` is that of their squares.
    """

    who: Any
    count: Whole
    rated: Floats
    pull: Floats
    squares: float
    mean: Floats

    @classmethod
    def of(cls, ideas: Whole, raters: Whole, scores: Floats, number: int) -> "_Ratings":
        _, rater = np.unique(raters, return_inverse=True)
        people = int(rater.max()) + 1 if len(rater) else 0
        rated = np.bincount(rater, minlength=people).astype(float)
        mean = np.bincount(rater, weights=scores, minlength=people) / np.maximum(rated, 1)
        above = scores - mean[rater]
        return cls(
            who=csr_array((np.ones(len(ideas)), (rater, ideas)), shape=(people, number)),
            count=np.bincount(ideas, minlength=number).astype(np.int64),
            rated=rated,
            pull=np.bincount(ideas, weights=above, minlength=number).astype(float),
            squares=float(above @ above),
            mean=mean,
        )

    @property
    def freedom(self) -> float:
        """How many ratings are left when each rater's severity has taken one."""
        return float(self.count.sum() - len(self.rated))

    def severities(self, effect: Floats) -> Floats:
        """Return each rater's mean, freed of how good the ideas were that they were given."""
        mean: Floats = self.mean - (self.who @ effect) / self.rated
        return mean


@dataclass(frozen=True)
class _Fit:
    """The ideas' effects at one ratio of variances, and what their uncertainty is made of.

    Their covariance is `scale * (diag(own) + shared.T @ shared)`.
    """

    effect: Floats
    own: Floats
    shared: Floats
    scale: float
    freedom: float
    deviance: float

    @classmethod
    def of(cls, data: _Ratings, ratio: float, *, wholly: bool = True) -> "_Fit":
        own = 1 / (data.count + 1 / ratio)
        weighted = data.who @ diags_array(own)
        system = np.diag(data.rated) - (weighted @ data.who.T).toarray()
        root = cholesky(system, lower=True) if len(system) else system
        carried = data.who @ (own * data.pull)
        half = solve_triangular(root, carried, lower=True) if len(system) else carried
        fitted = float(data.pull @ (own * data.pull) + half @ half)
        freedom = data.freedom + _PRIOR_WEIGHT
        scale = (data.squares - fitted + _PRIOR_WEIGHT * _PRIOR_VARIANCE) / freedom
        deviance = (
            freedom * np.log(scale)
            + len(own) * np.log(ratio)
            - np.log(own).sum()
            + 2 * np.log(np.diag(root)).sum()
        )
        shared = np.zeros((len(system), len(own)))
        if wholly and len(system):
            shared = solve_triangular(root, weighted.toarray(), lower=True)
        effect = own * data.pull + shared.T @ half
        return cls(effect, own, shared, scale, freedom, float(deviance))

    @property
    def variance(self) -> Floats:
        """The variance of each effect."""
        variance: Floats = self.scale * (self.own + (self.shared**2).sum(axis=0))
        return variance

    @property
    def quantile(self) -> float:
        """How many standard deviations the bounds lie from the middle."""
        return float(student.ppf((1 + CREDIBILITY) / 2, self.freedom))


def _most_probable_ratio(data: _Ratings) -> float:
    """Return the ideas' variance over that of chance: the mode, found on the logarithm."""

    def deviance(logarithm: float) -> float:
        surprise = (logarithm - np.log(_PRIOR_RATIO)) / _PRIOR_SPREAD
        ratio = float(np.exp(logarithm))
        return _Fit.of(data, ratio, wholly=False).deviance + float(surprise**2)

    bounds = (float(np.log(_RATIOS[0])), float(np.log(_RATIOS[1])))
    found = minimize_scalar(deviance, bounds=bounds, method="bounded", options={"xatol": 1e-3})
    return float(np.exp(found.x))


def _places(fit: _Fit) -> tuple[Whole, Whole]:
    """Return the best and the worst place that the pairwise comparisons leave open to each."""
    number = len(fit.own)
    # Half the digits take half the time, and are more than a comparison needs.
    shared = fit.shared.astype(np.float32)
    variance = (fit.variance / fit.scale).astype(np.float32)
    effect = fit.effect.astype(np.float32)
    limit = np.float32(fit.quantile**2 * fit.scale)
    above = np.zeros(number, dtype=np.int64)
    below = np.zeros(number, dtype=np.int64)
    for start in range(0, number, _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        apart = effect[part, np.newaxis] - effect
        between = variance[part, np.newaxis] + variance - 2 * (shared[:, part].T @ shared)
        sure = apart**2 > limit * between
        above[part] = np.count_nonzero(sure & (apart < 0), axis=1)
        below[part] = np.count_nonzero(sure & (apart > 0), axis=1)
    return above + 1, number - below
