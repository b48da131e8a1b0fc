#include <relata/extract/gazetteer_files/geonames_gazetteer.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <relata/extract/document/input_error.h>
#include <relata/extract/gazetteer_files/gazetteer_lines.h>
#include <relata/extract/gazetteer_files/gazetteer_row.h>

namespace relata {
namespace {

constexpr std::size_t cell_count = 19;
constexpr std::size_t identifier_cell = 0, name_cell = 1, ascii_name_cell = 2, alternate_names_cell = 3,
                      latitude_cell = 4, longitude_cell = 5, feature_class_cell = 6, feature_code_cell = 7,
                      country_cell = 8, population_cell = 14;

template <typename Number>
std::optional<Number> number_from(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool is_country(std::string_view code) {
  return code == "PCL" || code == "PCLI" || code == "PCLIX" || code == "PCLS";
}

/// At least three letters, and not all in capitals as the codes of airports are.
bool is_readable(std::string_view name) {
  if (name.size() < 3) return false;
  const bool code =
      std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
  const auto is_letter = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte <= 0xD3);
  };
  return !code && std::any_of(name.begin(), name.end(), is_letter);
}

std::uint32_t weight_of(std::string_view feature_code, std::uint64_t population) {
  const auto size = static_cast<std::uint32_t>(std::bit_width(population));
  if (is_country(feature_code)) return 1000 + size;
  return (feature_code == "PPLC" ? 500 : 0) + 10 * size + (feature_code.starts_with("ADM1") ? 1 : 0);
}

class GeoNamesReader {
 public:
  GeoNamesReader(std::string_view text, std::string_view file, GazetteerBuilder& builder)
      : lines_(text), file_(file), builder_(builder) {}

  void run() {
    while (const auto line = lines_.next()) {
      if (!is_utf8(*line)) fail("is not valid UTF-8");
      split_cells(*line, '\t', cells_);
      read_row();
    }
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const { throw InputError(file_, lines_.number(), problem); }

  void read_row() {
    if (cells_.size() != cell_count) {
      fail(fmt::format("has {} cells; a GeoNames row has {}", cells_.size(), cell_count));
    }
    const auto identifier = number_from<std::uint64_t>(cells_[identifier_cell]);
    if (!identifier) fail(fmt::format("\"{}\" is no GeoNames identifier", cells_[identifier_cell]));
    const std::string_view population = cells_[population_cell];
    const auto people = population.empty() ? std::optional<std::uint64_t>(0) : number_from<std::uint64_t>(population);
    if (!people) fail(fmt::format("\"{}\" is no population", population));
    if (cells_[name_cell].empty()) fail("the name is empty");
    row_.clear();
    row_.name = cells_[name_cell];
    row_.type = is_country(cells_[feature_code_cell]) ? EntityType::country : EntityType::place;
    row_.iri = fmt::format("https://sws.geonames.org/{}/", *identifier);
    row_.country = country_code(cells_[country_cell]);
    row_.weight = weight_of(cells_[feature_code_cell], *people);
    split_cells(cells_[alternate_names_cell], ',', row_.aliases);
    row_.aliases.push_back(cells_[ascii_name_cell]);
    row_.aliases.erase(std::remove_if(row_.aliases.begin(), row_.aliases.end(),
                                      [](std::string_view name) { return !is_readable(name); }),
                       row_.aliases.end());
    add_row(row_, builder_);
  }

  GazetteerLines lines_;
  std::string_view file_;
  GazetteerBuilder& builder_;
  std::vector<std::string_view> cells_;
  GazetteerRow row_;
};

}  // namespace

bool is_geonames_line(std::string_view line) {
  std::vector<std::string_view> cells;
  split_cells(line, '\t', cells);
  return cells.size() == cell_count && number_from<std::uint64_t>(cells[identifier_cell]) &&
         number_from<double>(cells[latitude_cell]) && number_from<double>(cells[longitude_cell]) &&
         cells[feature_class_cell].size() <= 1;
}

void read_geonames_gazetteer(std::string_view text, std::string_view file, GazetteerBuilder& builder) {
  GeoNamesReader(text, file, builder).run();
}

}  // namespace relata
