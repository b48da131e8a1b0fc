#include <relata/export/sink.h>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace relata {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test.
class FileSinkTest : public testing::Test {
 protected:
  FileSinkTest()
      : folder_(fs::path(testing::TempDir()) /
                (std::string("relata_") + testing::UnitTest::GetInstance()->current_test_info()->name())) {
    fs::remove_all(folder_);
    fs::create_directory(folder_);
  }
  ~FileSinkTest() override { fs::remove_all(folder_); }

  static std::string content(const fs::path& path) {
    std::stringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
  }
  std::size_t file_count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(FileSinkTest, WritesWhatItIsGiven) {
  const std::string big(200'000, 'x');
  FileSink sink(folder_ / "a");
  sink.write("one ");
  sink.write(big);
  sink.write(" two");
  sink.close();
  EXPECT_EQ(content(folder_ / "a"), "one " + big + " two");
  EXPECT_EQ(file_count(), 1U);
}

TEST_F(FileSinkTest, KeepsTheOlderFileUntilItIsClosed) {
  std::ofstream(folder_ / "a") << "old";
  {
    FileSink sink(folder_ / "a");
    sink.write(std::string(100'000, 'n'));
    EXPECT_EQ(content(folder_ / "a"), "old");
  }
  EXPECT_EQ(content(folder_ / "a"), "old") << "a sink that was never closed must leave nothing behind";
  EXPECT_EQ(file_count(), 1U);
}

TEST_F(FileSinkTest, WritesThroughASymbolicLink) {
  std::ofstream(folder_ / "target") << "old";
  fs::create_symlink(folder_ / "target", folder_ / "link");
  FileSink sink(folder_ / "link");
  sink.write("new");
  sink.close();
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(content(folder_ / "target"), "new");
}

TEST_F(FileSinkTest, SaysWhichFolderIsMissing) {
  try {
    FileSink sink(folder_ / "missing" / "a");
    FAIL() << "opened a file in a folder that is not there";
  } catch (const WriteError& error) {
    EXPECT_NE(std::string(error.what()).find("missing/a: No such file or directory"), std::string::npos)
        << error.what();
  }
}

TEST_F(FileSinkTest, RefusesAFolder) {
  EXPECT_THROW(FileSink{folder_}, WriteError);
}

TEST(FileSink, ReportsAFullDisk) {
  FileSink sink("/dev/full");
  sink.write("does not fit");
  try {
    sink.close();
    FAIL() << "a full disk went unnoticed";
  } catch (const WriteError& error) {
    EXPECT_STREQ(error.what(), "/dev/full: No space left on device; make room and run it again");
  }
}

TEST(FileSink, ReportsAFullDiskInTheMiddle) {
  FileSink sink("/dev/full");
  EXPECT_THROW(sink.write(std::string(1'000'000, 'x')), WriteError);
}

}  // namespace
}  // namespace relata
