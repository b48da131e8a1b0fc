#include <relata/extract/language/model_file.h>

#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include <relata/data/embedded_data.h>
#include <relata/extract/document/input_error.h>
#include <relata/extract/language/annotator.h>

namespace relata {
namespace {

std::string problem_of(const std::string& bytes) {
  try {
    ModelFile{bytes};
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string default_model() {
  return std::string(embedded_data("model/english.model"));
}

TEST(ModelFileTest, ReadsWhatShips) {
  const std::string bytes = default_model();
  EXPECT_EQ(problem_of(bytes), "");
  EXPECT_LE(bytes.size(), 25u << 20);
  EXPECT_EQ(ModelFile(bytes).lines("name_labels").front(), "O");
}

TEST(ModelFileTest, RefusesOtherFiles) {
  EXPECT_EQ(problem_of("short"), "language model: is too short to be a model");
  EXPECT_EQ(problem_of(std::string(4096, 'x')), "language model: does not begin with the magic word \"relataLM\"");
}

TEST(ModelFileTest, RefusesAnotherVersion) {
  std::string bytes = default_model();
  bytes[8] = 99;
  EXPECT_EQ(problem_of(bytes), "language model: has version 99, expected 1");
}

TEST(ModelFileTest, RefusesACutFile) {
  std::string bytes = default_model();
  bytes.resize(bytes.size() / 16 * 8);
  EXPECT_NE(problem_of(bytes).find("bytes, expected"), std::string::npos);
}

TEST(ModelFileTest, NoticesASingleChangedBit) {
  for (const std::size_t share : {3u, 5u, 9u}) {
    std::string bytes = default_model();
    bytes[bytes.size() / 10 * share] ^= 4;
    EXPECT_EQ(problem_of(bytes), "language model: is damaged: its checksum is wrong");
  }
}

TEST(ModelFileTest, NamesTheArrayThatIsMissing) {
  const std::string bytes = default_model();
  const ModelFile model(bytes);
  EXPECT_THROW(static_cast<void>(model.floats("no such array")), InputError);
  EXPECT_THROW(static_cast<void>(model.keys("tags")), InputError);
}

TEST(AnnotatorLoadTest, RefusesAnEmptyModel) {
  EXPECT_THROW(static_cast<void>(Annotator::load("")), InputError);
}

}  // namespace
}  // namespace relata
