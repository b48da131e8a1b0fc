/// The options by which a command takes the user's own names.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <relata/cli/command.h>
#include <relata/cli/run_statistics.h>
#include <relata/extract/extractor.h>

namespace relata::cli {

struct GazetteerOptions {
  std::vector<std::string> files;
  std::string cache;  ///< A folder; empty: the user's cache folder.
};

/// Declares --gazetteer and --gazetteer-cache.
void declare_gazetteer_options(Arguments& arguments, GazetteerOptions& options);

/// What the extractor is to know. @throws InputError for a file that can't be read
[[nodiscard]] ExtractorOptions load_gazetteers(const GazetteerOptions& options);

/// The extractor with them; the time that this takes is counted. @throws InputError as above
[[nodiscard]] std::unique_ptr<const Extractor> load_extractor(const GazetteerOptions& options,
                                                              RunStatistics& statistics);

}  // namespace relata::cli
