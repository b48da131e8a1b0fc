/// A page cut into blocks of text. Internal to the reader of pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

struct _xmlNode;

namespace relata::html {

enum class BlockKind : std::uint8_t { paragraph, heading, headline };  ///< A headline is an h1.

/// Text between two borders of block elements; blanks collapsed.
struct Block {
  std::string text;
  std::size_t link_bytes = 0;  ///< How much of it stands in links.
  BlockKind kind = BlockKind::paragraph;
};

/// A block element: the blocks [first_block, end_block) are in it, and the elements up to `end_element` are below it.
struct BlockElement {
  std::size_t first_block = 0;
  std::size_t end_block = 0;
  std::size_t end_element = 0;
  bool is_side_matter = false;  ///< Navigation, notices, captions, …: by name, role, class or id.
  bool is_article = false;      ///< The page marks it as an article's text.
};

struct PageBlocks {
  std::vector<Block> blocks;           ///< In the order of the page.
  std::vector<BlockElement> elements;  ///< The same; the root is the first.
};

/// Scripts, styles and what is hidden are not in it. Linear in the page.
[[nodiscard]] PageBlocks cut_into_blocks(const _xmlNode* root);

}  // namespace relata::html
