/// Visits every span of an extraction. Internal to extract/interchange.
#pragma once

#include <relata/extract/statements/statement.h>

namespace relata::interchange {

template <typename Visit>
void for_each_span(Statement& statement, Visit visit) {
  visit(statement.sentence);
  visit(statement.subject.span);
  visit(statement.predicate.span);
  if (statement.object) visit(statement.object->span);
  for (Argument& argument : statement.arguments) visit(argument.phrase.span);
  if (statement.time) visit(statement.time->span);
}

/// Calls `visit` with a reference to each span of mentions, statements and attributions.
template <typename Visit>
void for_each_span(Extraction& extraction, Visit visit) {
  for (Mention& mention : extraction.mentions) visit(mention.span);
  for (Statement& statement : extraction.statements) for_each_span(statement, visit);
  for (Attribution& attribution : extraction.attributions) {
    for (Span& span : attribution.source_spans) visit(span);
    for (Span& span : attribution.cue_spans) visit(span);
    for (Span& span : attribution.content_spans) visit(span);
  }
}

}  // namespace relata::interchange
