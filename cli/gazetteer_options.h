/// The options by which a command takes the user's own names.
#pragma once

#include <string>
#include <vector>

#include <relata/cli/command.h>
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

}  // namespace relata::cli
