#include <relata/extract/language/address_finder.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct AddressCase {
  std::string_view name, chunk, address;  ///< Empty where there is none.
};
class FindAddressTest : public testing::TestWithParam<AddressCase> {};
TEST_P(FindAddressTest, FindsTheAddressAlone) {
  const auto& [name, chunk, address] = GetParam();
  const auto span = find_address(chunk);
  EXPECT_EQ(span ? chunk.substr(span->begin, length(*span)) : "", address);
}
INSTANTIATE_TEST_SUITE_P(Chunks, FindAddressTest,
                         testing::Values(AddressCase{"Plain", "http://example.org/a", "http://example.org/a"},
                                         AddressCase{"InBrackets", "(http://example.org/a),", "http://example.org/a"},
                                         AddressCase{"WithBracketsOfItsOwn", "https://example.org/Kursk_(city).",
                                                     "https://example.org/Kursk_(city)"},
                                         AddressCase{"Www", "www.example.org.", "www.example.org"},
                                         AddressCase{"CurlyQuote", "“https://example.org”", "https://example.org"},
                                         AddressCase{"Mail", "<desk@example.org>;", "desk@example.org"},
                                         AddressCase{"Handle", "@example", ""}, AddressCase{"Word", "incursion", ""},
                                         AddressCase{"AbbreviatedTime", "a.m.", ""}),
                         [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
