"""The words of reports, in both languages side by side, so that none is forgotten."""

from __future__ import annotations

from typing import Protocol

LANGUAGES = ("vi", "en")

_WORDS: dict[str, tuple[str, str]] = {
    # key: (Vietnamese, English)
    "report": ("Báo cáo kiểm tra mục tiêu", "Check of the plan's targets"),
    "made_by": ("Lập bằng chiso {version}", "Made by chiso {version}"),
    "source": ("Nguồn số liệu", "Source of the data"),
    "total": ("Tổng điểm", "Total"),
    "dimension": ("Chỉ số thành phần", "Dimension"),
    "of": ("{rank}/{n}", "{rank} of {n}"),
    "unranked": ("không xếp hạng", "not ranked"),
    # 1
    "targets": (
        "Từng chỉ số: hiện trạng {baseline} và mục tiêu {period}",
        "Each dimension: {baseline} and the target for {period}",
    ),
    "score": ("Điểm {baseline}", "Score {baseline}"),
    "rank": ("Hạng {baseline}", "Rank {baseline}"),
    "score_target": ("Mục tiêu điểm", "Score target"),
    "rank_target": ("Mục tiêu hạng", "Rank target"),
    "rank_of_score": (
        "Hạng mà điểm mục tiêu có được năm {baseline}",
        "Rank of the score target in {baseline}",
    ),
    "score_of_rank": (
        "Điểm cần vượt để đạt hạng mục tiêu",
        "Score to pass for the rank target",
    ),
    "gap_score": ("Còn thiếu (điểm)", "Still missing (points)"),
    "gap_rank": ("Điểm mục tiêu còn thiếu so với hạng", "Score target short of its rank by"),
    "owner": ("Chủ trì", "Lead"),
    "support": ("phối hợp: {names}", "with {names}"),
    "nobody": ("chưa giao", "nobody named"),
    "at_least": ("từ {x} trở lên", "≥ {x}"),
    "above": ("trên {x}", "> {x}"),
    "enough": ("đủ", "enough"),
    "held": ("đã đạt", "met already"),
    "more_than": ("trên {x} ({rival})", "more than {x} ({rival})"),
    "targets_note": (
        "Hạng tính trên {n} đơn vị có đủ số liệu năm {baseline}. Điểm cộng từ các nội dung thành "
        "phần. “Điểm cần vượt” cho hạng r là điểm của đơn vị đứng thứ r trong số các đơn vị khác "
        "(không kể chính đơn vị này), nếu các đơn vị đó giữ nguyên.",
        "Ranks are among the {n} units with all data for {baseline}. Scores are added up from the "
        "sub-dimensions. The score to pass for rank r is that of the r-th best of the other units "
        "(this unit itself left out), if they hold.",
    ),
    "unranked_note": (
        "Không xếp hạng: {left}; vì vậy hạng không tính trên {all} đơn vị.",
        "Not ranked: {left}; so ranks are not among all {all} units.",
    ),
    # 2
    "sums": (
        "Cộng lại số liệu in trong kế hoạch",
        "The plan's printed figures, added up again",
    ),
    "what": ("Phép cộng", "Sum"),
    "sum": ("Cộng lại", "Added up"),
    "printed": ("In trong kế hoạch", "Printed"),
    "difference": ("Chênh lệch", "Difference"),
    "verdict": ("Kết luận", "Verdict"),
    "place": ("Vị trí", "Place"),
    "components": ("Các thành phần năm {baseline}", "Components of {baseline}"),
    "floors": ("Các mức điểm mục tiêu", "The score targets"),
    "agrees": ("khớp", "agrees"),
    "disagrees": ("không khớp", "does not agree"),
    "weaker": (
        "mục tiêu tổng thấp hơn tổng các mục tiêu thành phần",
        "the total's target is below the sum of the parts' targets",
    ),
    "stronger": (
        "đạt mọi mục tiêu thành phần vẫn chưa đạt mục tiêu tổng",
        "meeting every part's target does not meet the total's",
    ),
    "explained": (
        "khớp nếu giữ điểm {baseline} của: {names}",
        "agrees if these are left at their {baseline} score: {names}",
    ),
    # 3
    "buys": (
        "Nếu đạt đúng mọi mức điểm mục tiêu: tổng {x} điểm thì xếp hạng nào?",
        "If every score target is met exactly, a total of {x}: what rank?",
    ),
    "others": ("Các đơn vị khác", "The others"),
    "hold": ("giữ nguyên điểm {baseline}", "keep their scores of {baseline}"),
    "repeat": (
        "lặp lại mức thay đổi {previous}–{baseline}",
        "repeat their change of {previous}–{baseline}",
    ),
    "drift": (
        "tiếp tục mức thay đổi bình quân {window} cặp năm gần nhất (bỏ cặp năm không so sánh được)",
        "go on by their mean change of the last {window} pairs of years (none across a break)",
    ),
    "rank_then": ("Hạng", "Rank"),
    "left_out": ("Ghi chú", "Remarks"),
    "mean_used": ("dùng mức bình quân chung: {names}", "take the mean of the rest: {names}"),
    "spread_of_rank": (
        "hạng {best} đến {worst} tùy các đơn vị này",
        "rank {best} to {worst}, as these may fall",
    ),
    "not_possible": ("không tính được: {why}", "cannot be said: {why}"),
    # 4
    "distance": ("Cần bao nhiêu điểm", "What a rank needs"),
    "for_rank": ("Để đạt hạng {rank}", "For rank {rank}"),
    "distance_now": ("Khoảng cách từ {baseline}", "Distance from {baseline}"),
    "to_floors": ("Từ tổng các mức mục tiêu", "From the sum of the score targets"),
    "neighbours": ("Các đơn vị ngay trên và ngay dưới", "The nearest units above and below"),
    "unit": ("Đơn vị", "Unit"),
    "points": ("Điểm", "Score"),
    "apart": ("Cách", "Apart"),
    # 5
    "figures": ("Số liệu in trong kế hoạch", "The figures the plan prints"),
    "audit": (
        "Kiểm tra số liệu in trong kế hoạch: {unit}",
        "The figures the plan prints: {unit}",
    ),
    "severity": ("Mức", "Severity"),
    "severity_error": ("sai", "error"),
    "severity_warning": ("cảnh báo", "warning"),
    "severity_note": ("ghi chú", "note"),
    "expected": ("Đúng ra", "Expected"),
    "derivation": ("Cách tính", "How that is reckoned"),
    "explanation": ("Nguyên nhân có thể", "What may have happened"),
    "audit_counts": (
        "{figures} số đã đọc: {exact} khớp, {rounding_artefact} chỉ lệch do làm tròn, "
        "{error} sai, {not_judged} là mục tiêu hoặc không đối chiếu được.",
        "{figures} figures: {exact} exact, {rounding_artefact} apart by rounding only, "
        "{error} wrong, {not_judged} targets or not to be checked.",
    ),
    "audit_note": (
        "Mức điểm so với số liệu công bố, hoặc tính từ các thành phần nếu không có; thứ hạng tính "
        "lại từ điểm. Một số in ở nhiều mục chỉ tính một lần.",
        "Levels are held against the published ones, or against what their parts make; ranks are "
        "recomputed from the scores. A figure printed in several places counts once.",
    ),
    "notes": ("Ghi chú khi đọc số liệu", "Notes from reading the data"),
    "no_values": (
        "không có số liệu của {missing} trong {all} chỉ tiêu",
        "no value for {missing} of its {all} indicators",
    ),
    "missing_units": ("Không xếp hạng năm {baseline}", "Not ranked in {baseline}"),
    "no_plan": ("Hồ sơ không có kế hoạch", "The case has no plan"),
}


class Words(Protocol):
    """Gives the text of a key, its fields filled."""

    def __call__(self, key: str, /, **fields: object) -> str:
        """Return the text."""


def words(language: str) -> Words:
    """Return the words of a language, ``vi`` or ``en``."""
    column = LANGUAGES.index(language)

    def text(key: str, /, **fields: object) -> str:
        return _WORDS[key][column].format(**fields)

    return text
