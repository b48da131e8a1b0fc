#include <relata/extract/gazetteer_files/tsv_gazetteer.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <relata/extract/document/input_error.h>
#include <relata/extract/gazetteer_files/gazetteer_lines.h>
#include <relata/extract/gazetteer_files/gazetteer_row.h>
#include <relata/extract/gazetteer_files/identifier_iri.h>

namespace relata {
namespace {

enum class Column : std::uint8_t { name, aliases, type, id, country, gender };
constexpr std::array<std::string_view, 6> column_names{"name", "aliases", "type", "id", "country", "gender"};

class TsvReader {
 public:
  TsvReader(std::string_view text, std::string_view file, GazetteerBuilder& builder)
      : lines_(text), file_(file), builder_(builder) {}

  void run() {
    while (const auto line = lines_.next()) {
      if (line->starts_with('#')) continue;
      if (!is_utf8(*line)) fail("is not valid UTF-8");
      split_cells(*line, '\t', cells_);
      if (column_count_ == 0) {
        read_header();
      } else {
        read_row();
      }
    }
    if (column_count_ == 0) throw InputError(file_, 0, "has no header row");
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const { throw InputError(file_, lines_.number(), problem); }

  void read_header() {
    column_count_ = cells_.size();
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
      for (std::size_t column = 0; column < column_names.size(); ++column) {
        if (cells_[cell] == column_names[column]) columns_[column] = cell;
      }
    }
    if (!columns_[static_cast<std::size_t>(Column::name)]) {
      fail("the header row has no column \"name\": expected tab-separated name, aliases, type, id");
    }
  }

  std::string_view cell(Column column) const {
    const auto index = columns_[static_cast<std::size_t>(column)];
    return index && *index < cells_.size() ? cells_[*index] : std::string_view{};
  }

  void read_row() {
    if (cells_.size() > column_count_) {
      fail(fmt::format("has {} cells, the header row {}", cells_.size(), column_count_));
    }
    row_.clear();
    row_.name = cell(Column::name);
    if (row_.name.find_first_not_of(' ') == std::string_view::npos) fail("the name is empty");
    if (const std::string_view aliases = cell(Column::aliases); !aliases.empty()) {
      split_cells(aliases, '|', row_.aliases);
    }
    row_.type = read_type();
    row_.iri = iri_of_identifier(cell(Column::id));
    row_.country = read_country();
    row_.gender = read_gender();
    add_row(row_, builder_);
  }

  EntityType read_type() const {
    const std::string_view text = cell(Column::type);
    if (text.empty()) return EntityType::other;
    const auto type = entity_type_from(text);
    if (!type || *type == EntityType::date || *type == EntityType::quantity) {
      fail(
          fmt::format("\"{}\" is no type: expected Person, Organization, Country, Place, Group, Event, Work, Artifact "
                      "or Other",
                      text));
    }
    return *type;
  }

  std::string read_country() const {
    const std::string_view text = cell(Column::country);
    const std::string code = country_code(text);
    if (code.empty() && !text.empty()) fail(fmt::format("\"{}\" is no country code of two letters", text));
    return code;
  }

  Gender read_gender() const {
    const std::string_view text = cell(Column::gender);
    if (!text.empty() && text != "f" && text != "m") fail(fmt::format("\"{}\" is no gender: expected f or m", text));
    return text == "f" ? Gender::female : text == "m" ? Gender::male : Gender::unknown;
  }

  GazetteerLines lines_;
  std::string_view file_;
  GazetteerBuilder& builder_;
  std::array<std::optional<std::size_t>, column_names.size()> columns_{};
  std::size_t column_count_ = 0;
  std::vector<std::string_view> cells_;
  GazetteerRow row_;
};

}  // namespace

void read_tsv_gazetteer(std::string_view text, std::string_view file, GazetteerBuilder& builder) {
  TsvReader(text, file, builder).run();
}

}  // namespace relata
