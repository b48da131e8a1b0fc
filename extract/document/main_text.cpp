#include <relata/extract/document/main_text.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include <relata/extract/document/page_blocks.h>

namespace relata::html {
namespace {

constexpr std::size_t min_running_text = 50;   ///< Bytes; shorter blocks are labels, dates, buttons.
constexpr double max_link_density = 0.5;       ///< Of a block that is kept.
constexpr double max_side_matter_share = 0.4;  ///< Of the page's running text.
constexpr double min_article_share = 0.5;      ///< For the page's own mark of an article to be believed.
constexpr double min_descent_share = 0.75;     ///< Of an element's running text, for its child to stand for it.

bool is_mostly_links(const Block& block) {
  return static_cast<double>(block.link_bytes) > max_link_density * static_cast<double>(block.text.size());
}

/// How much running text a block holds, in bytes.
std::size_t weight_of(const Block& block) {
  if (block.kind != BlockKind::paragraph || block.text.size() < min_running_text || is_mostly_links(block)) return 0;
  return block.text.size() - block.link_bytes;
}

bool ends_like_a_sentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", "\"", "\u201D", "\u2019", "\u2026"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

class MainTextFinder {
 public:
  MainTextFinder(PageBlocks page, const PageMetadata& metadata)
      : page_(std::move(page)), metadata_(metadata), is_dropped_(page_.blocks.size(), false) {
    sum_weights();
  }

  MainText find() {
    if (page_.elements.empty()) return {};
    drop_side_matter();
    sum_weights();
    const BlockElement& main = page_.elements[descend(best_article())];
    return text_between(main.first_block, main.end_block);
  }

 private:
  void sum_weights() {
    weight_before_.assign(1, 0);
    for (std::size_t index = 0; index < page_.blocks.size(); ++index) {
      weight_before_.push_back(weight_before_.back() + (is_dropped_[index] ? 0 : weight_of(page_.blocks[index])));
    }
  }

  double weight(const BlockElement& element) const {
    return static_cast<double>(weight_before_[element.end_block] - weight_before_[element.first_block]);
  }

  double total() const { return static_cast<double>(weight_before_.back()); }

  void drop_side_matter() {
    for (std::size_t index = 0; index < page_.elements.size();) {
      const BlockElement& element = page_.elements[index];
      const bool is_dropped = element.is_side_matter && weight(element) <= max_side_matter_share * total();
      if (is_dropped) {
        std::fill(is_dropped_.begin() + static_cast<std::ptrdiff_t>(element.first_block),
                  is_dropped_.begin() + static_cast<std::ptrdiff_t>(element.end_block), true);
      }
      index = is_dropped ? element.end_element : index + 1;
    }
  }

  /// The innermost of the elements marked as an article that hold enough text; else the root.
  std::size_t best_article() const {
    std::size_t best = 0;
    for (std::size_t index = 0; index < page_.elements.size(); ++index) {
      const BlockElement& element = page_.elements[index];
      if (element.is_article && weight(element) > min_article_share * total()) best = index;
    }
    return best;
  }

  /// Goes down from `element` as long as one child holds most of its text.
  std::size_t descend(std::size_t element) const {
    while (const std::size_t child = main_child(element)) element = child;
    return element;
  }

  /// 0 where there is none; the root is nobody's child.
  std::size_t main_child(std::size_t parent) const {
    const double whole = weight(page_.elements[parent]);
    if (whole == 0) return 0;
    const std::size_t end = page_.elements[parent].end_element;
    for (std::size_t child = parent + 1; child < end; child = page_.elements[child].end_element) {
      if (weight(page_.elements[child]) >= min_descent_share * whole && !is_one_block(page_.elements[child]))
        return child;
    }
    return 0;
  }

  static bool is_one_block(const BlockElement& element) { return element.end_block - element.first_block <= 1; }

  MainText text_between(std::size_t begin, std::size_t end) {
    MainText result;
    drop_labels_at_the_ends(begin, end);
    const std::size_t headline = find_headline(begin, end);
    if (headline < page_.blocks.size()) result.headline = page_.blocks[headline].text;
    result.text = result.headline;
    for (std::size_t index = begin; index < end; ++index) {
      if (index == headline || !is_kept(index) || is_empty_heading(index, end)) continue;
      if (!result.text.empty()) result.text += "\n\n";
      result.text += page_.blocks[index].text;
    }
    return result;
  }

  /// Dates, names of authors and the like before the first running text and after the last.
  void drop_labels_at_the_ends(std::size_t begin, std::size_t end) {
    if (weight_before_[begin] == weight_before_[end]) return;  // all of it is short
    const auto is_running = [&](std::size_t index) { return is_kept(index) && weight_of(page_.blocks[index]) > 0; };
    for (std::size_t index = begin; !is_running(index); ++index) drop_label(index);
    for (std::size_t index = end; !is_running(index - 1); --index) drop_label(index - 1);
  }

  void drop_label(std::size_t index) {
    const Block& block = page_.blocks[index];
    if (block.kind == BlockKind::paragraph && !ends_like_a_sentence(block.text)) is_dropped_[index] = true;
  }

  /// Index of the headline's block; the number of blocks where there is none. Even one in a header counts.
  std::size_t find_headline(std::size_t begin, std::size_t end) const {
    for (std::size_t index = 0; index < end; ++index) {
      const Block& block = page_.blocks[index];
      if (block.kind != BlockKind::paragraph && block.text == metadata_.title) return index;
    }
    for (std::size_t index = begin; index < end; ++index) {
      if (is_headline(page_.blocks[index])) return index;
    }
    for (std::size_t index = begin; index-- > 0;) {
      if (is_headline(page_.blocks[index])) return index;
    }
    return page_.blocks.size();
  }

  bool is_headline(const Block& block) const {
    return block.kind == BlockKind::headline && block.text != metadata_.source;
  }

  bool is_kept(std::size_t index) const { return !is_dropped_[index] && !is_mostly_links(page_.blocks[index]); }

  /// A heading with no paragraph of its own stood over something that was left out.
  bool is_empty_heading(std::size_t index, std::size_t end) const {
    if (page_.blocks[index].kind == BlockKind::paragraph) return false;
    return index + 1 == end || page_.blocks[index + 1].kind != BlockKind::paragraph || !is_kept(index + 1);
  }

  PageBlocks page_;
  const PageMetadata& metadata_;
  std::vector<bool> is_dropped_;
  std::vector<std::size_t> weight_before_;  ///< Of the blocks before each.
};

}  // namespace

MainText find_main_text(const _xmlNode* root, const PageMetadata& metadata) {
  return MainTextFinder(cut_into_blocks(root), metadata).find();
}

}  // namespace relata::html
