#include <relata/graph/decision.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace relata {
namespace {

constexpr std::array<std::string_view, 3> verdict_names{"same", "different", "undecided"};

auto pair_of(const Decision& decision) {
  return std::tie(decision.one, decision.other);
}

}  // namespace

std::string_view to_string(Verdict verdict) {
  return verdict_names[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdict_from(std::string_view name) {
  if (name == "same-as") return Verdict::same;
  if (name == "different-from") return Verdict::different;
  const auto* const found = std::find(verdict_names.begin(), verdict_names.end(), name);
  if (found == verdict_names.end()) return std::nullopt;
  return static_cast<Verdict>(found - verdict_names.begin());
}

Decision in_order(Decision decision) {
  if (decision.other < decision.one) std::swap(decision.one, decision.other);
  return decision;
}

void put(std::vector<Decision>& decisions, Decision decision) {
  decision = in_order(std::move(decision));
  const auto at = std::lower_bound(decisions.begin(), decisions.end(), decision,
                                   [](const auto& a, const auto& b) { return pair_of(a) < pair_of(b); });
  if (at != decisions.end() && pair_of(*at) == pair_of(decision)) {
    *at = std::move(decision);
  } else {
    decisions.insert(at, std::move(decision));
  }
}

}  // namespace relata
