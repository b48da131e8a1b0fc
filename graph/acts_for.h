/// Institutions that act for a state: what a document says by naming the Kremlin.
#pragma once

#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>
#include <relata/graph/state_actors.h>

namespace relata {

/// A statement of type ACTS_FOR for each organization of `extraction` that stands for a country or is an organ of it
/// (StateRole), where the document mentions that country too: its seat of government, government, ministry, army. The
/// evidence is the first sentence with statements that names it, the predicate's words are the name itself, and the
/// source is the document's own voice, since whoever speaks of the Kremlin takes it to be Russia's. In the order of
/// entities; linear in mentions and statements.
[[nodiscard]] std::vector<Statement> find_acts_for(const Document& document, const Extraction& extraction,
                                                   const StateActors& states);

}  // namespace relata
