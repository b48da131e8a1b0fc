#include <relata/extract/gazetteer_files/gazetteer_format.h>

#include <relata/extract/gazetteer_files/gazetteer_lines.h>
#include <relata/extract/gazetteer_files/geonames_gazetteer.h>

namespace relata {

GazetteerFormat gazetteer_format_of(std::string_view text) {
  GazetteerLines lines(text);
  auto line = lines.next();
  while (line && (*line == "[" || line->starts_with('#'))) line = lines.next();
  if (!line) return GazetteerFormat::tsv;
  if (line->starts_with('{') || line->starts_with('[')) {
    const bool has_schema = line->find("\"schema\"") != std::string_view::npos;
    return has_schema ? GazetteerFormat::follow_the_money : GazetteerFormat::wikidata;
  }
  return is_geonames_line(*line) ? GazetteerFormat::geonames : GazetteerFormat::tsv;
}

}  // namespace relata
