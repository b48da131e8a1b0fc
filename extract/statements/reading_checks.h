/// Signs in the text that a statement may be misread, beyond what the parser says of its own certainty.
#pragma once

#include <span>
#include <vector>

#include <relata/extract/statements/confidence_feature.h>
#include <relata/extract/statements/statement_draft.h>

namespace relata {

/// What grammar holds against the reading: phrases that end amid a noun phrase, subjects and verbs that differ in
/// number, verbs without the object they need, relative pronouns without a verb, vague or identical participants,
/// headlines. `quotations` are the direct quotations of the document in text order; a statement in one that has no
/// claimant is somebody's all the same.
[[nodiscard]] std::vector<ConfidenceFeature> check_reading(const StatementDraft& draft, const StatementContext& context,
                                                           std::span<const Span> quotations);

}  // namespace relata
