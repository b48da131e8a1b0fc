/// Tables for spreadsheets.
#pragma once

#include <relata/export/network.h>
#include <relata/export/sink_folder.h>

namespace relata {

/// Writes nodes.csv, edges.csv, statements.csv and evidence.csv: UTF-8 with a byte order mark, by which spreadsheets
/// know it, and one line of column names. A cell that a spreadsheet would take for a formula has ' before it. Lists are
/// joined by "; ". Cells longer than the 32,767 characters that a spreadsheet can hold are cut and counted.
/// @throws WriteError. Source: RFC 4180
ExportReport write_csv_tables(const KnowledgeGraph& graph, SinkFolder& folder,
                              double min_confidence = default_min_confidence);

}  // namespace relata
