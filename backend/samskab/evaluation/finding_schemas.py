"""What the API says of a finding and of the lines."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from samskab.core.schemas import Output
from samskab.evaluation.expected_schemas import ExpectedBesideRead
from samskab.evaluation.statistics.direction import Direction
from samskab.evaluation.statistics.hodges_lehmann import IntervalNote
from samskab.evaluation.statistics.missing import MissingConvention
from samskab.evaluation.statistics.signed_rank import Method
from samskab.evaluation.statistics.verdict import Verdict
from samskab.evaluation.statistics.weights import Winner
from samskab.projects.models import BottomLine


class IntervalRead(Output):
    """An interval with the level it attains, which may differ from the 95 % asked for."""

    lower: float = Field(examples=[-18.5])
    upper: float = Field(examples=[-4.0])
    level: float = Field(examples=[0.957])
    nominal_level: float = Field(examples=[0.95])


class MedianChangeRead(Output):
    """The Hodges-Lehmann median change (after - before), in the outcome's unit."""

    estimate: float = Field(examples=[-11.0])
    interval: IntervalRead | None
    n: int = Field(examples=[14])
    method: Method
    note: IntervalNote | None


class MeanChangeRead(Output):
    """The mean change with its BCa bootstrap interval; seed and resamples repeat it exactly."""

    mean: float = Field(examples=[-11.4])
    interval: IntervalRead | None
    seed: int = Field(examples=[2810438561])
    resamples: int = Field(examples=[10000])


class ShareRead(Output):
    """So many of n, as a share 0-1 with its Wilson interval."""

    count: int = Field(examples=[9])
    n: int = Field(examples=[14])
    share: float = Field(examples=[0.643])
    interval: IntervalRead


class ImportantChangesRead(Output):
    """Who improved or worsened by at least the smallest important change."""

    improved: ShareRead
    worsened: ShareRead
    neither: int = Field(examples=[4])


class BoundRead(Output):
    """The finding as it would be with everybody who is missing at one extreme."""

    median_change: MedianChangeRead
    verdict: Verdict


class MissingBoundsRead(Output):
    """Worst and best case for those without a follow-up; nothing is imputed."""

    missing: int = Field(examples=[2])
    convention: MissingConvention
    worst: BoundRead
    best: BoundRead
    verdict_stands: bool


class PairedRead(Output):
    """What the pairs of an outcome show; every change is after - before."""

    n: int = Field(examples=[14])
    median_before: float = Field(examples=[62.0])
    median_after: float = Field(examples=[51.5])
    median_change: MedianChangeRead
    mean_change: MeanChangeRead
    important_changes: ImportantChangesRead
    hedges_g_av: float | None = Field(examples=[-0.84])
    rank_biserial: float | None = Field(examples=[-0.78])
    important_harm_excluded: bool
    bounds: MissingBoundsRead | None


class PairRead(Output):
    """One participant's two measurements; the code is null where the caller may not see codes."""

    code: str | None = Field(examples=["B-7K2M"])
    before: float = Field(examples=[64.0])
    after: float = Field(examples=[52.0])


class MissingRead(Output):
    """How many with a baseline lack a follow-up; the count is null where it is under five."""

    state: str = Field(examples=["withdrawn"])
    reason: str | None = Field(examples=["Moved to another care centre."])
    count: int | None = Field(examples=[1])


class SampleRead(Output):
    """One moment's scores, of everyone or of one group: mean with Student's t interval."""

    n: int = Field(examples=[9])
    mean: float = Field(examples=[78.8889])
    median: float = Field(examples=[82.5])
    minimum: float = Field(examples=[50.0])
    maximum: float = Field(examples=[97.5])
    standard_deviation: float | None = Field(examples=[14.4217])
    interval: IntervalRead | None


class GroupSummaryRead(Output):
    """A sample with the moment (0 is the baseline) and group; null where it is under five."""

    follow_up: int = Field(examples=[0])
    group: str | None = Field(examples=["end_user"])
    summary: SampleRead | None


class FindingRead(Output):
    """What one outcome showed.

    `suppressed` says that figures on fewer than five people were left out for this caller.
    """

    outcome_id: UUID
    study_id: UUID
    study_title: str = Field(examples=["Bed sensors at Solbakken"])
    title: str = Field(examples=["Nights with broken sleep"])
    line: BottomLine
    direction: Direction
    unit: str = Field(examples=["points"])
    smallest_important_change: float = Field(examples=[5.0])
    worst: float = Field(examples=[100.0])
    best: float = Field(examples=[0.0])
    weight: float = Field(examples=[1.0])
    frozen_at: datetime | None
    compares: bool = Field(description="Whether before and after are compared.")
    verdict: Verdict
    has_result: bool = Field(description="Whether it counts as a finding on its line.")
    suppressed: bool
    paired: PairedRead | None
    pairs: list[PairRead]
    missing: list[MissingRead]
    summaries: list[GroupSummaryRead]
    # Reports that were published before expectations came have neither of the two.
    points: float | None = Field(
        default=None, description="The median change in points, 0-100.", examples=[11.0]
    )
    expected: list[ExpectedBesideRead] = Field(
        default=[], description="What was expected of it, in points."
    )


class EstimateRead(Output):
    """A value 0-100, or a difference of two, with its 95 % bootstrap interval."""

    value: float = Field(examples=[58.2])
    interval: IntervalRead | None


class ComparisonRead(Output):
    """The two alternatives and their difference; positive favours the new way."""

    as_today: EstimateRead
    new_way: EstimateRead
    difference: EstimateRead


class LineRead(Output):
    """One bottom line on its own, with what was stated about it (version 0: nothing yet)."""

    line: BottomLine
    weight: int = Field(examples=[40])
    comparison: ComparisonRead | None
    suppressed: bool
    outcome_ids: list[UUID]
    explained: bool = Field(description="Whether it has a finding or a stated reason why not.")
    absence_reason: str | None = Field(examples=[None])
    floor: float | None = Field(examples=[40.0])
    floor_answer: str | None = Field(examples=[None])
    under_floor: bool
    expected: list[ExpectedBesideRead] = Field(
        default=[], description="What was expected of the line, beside its difference."
    )
    version: int = Field(examples=[0])


class FlipRead(Output):
    """The weight of a line, in per cent, at which the winner changes; null where it never does."""

    line: BottomLine
    agreed_weight: float = Field(examples=[40.0])
    flips_at: float | None = Field(examples=[71.4])
    winner_below: Winner
    winner_above: Winner


class SensitivityRead(Output):
    """Does the conclusion hang on the weights? Shares 0-1 of weights under which each side wins."""

    winner: Winner
    new_way_share: float = Field(examples=[0.93])
    as_today_share: float = Field(examples=[0.07])
    new_way_share_in_order: float = Field(examples=[1.0])
    as_today_share_in_order: float = Field(examples=[0.0])
    flips: list[FlipRead]
