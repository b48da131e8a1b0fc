#include <relata/extract/gazetteer_files/gazetteer_cache.h>

#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <unistd.h>

#include <relata/extract/gazetteer_files/gazetteer_file.h>

namespace relata {
namespace {

namespace fs = std::filesystem;

class GazetteerCacheTest : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    write(file(), "name\tid\nTarkhan\tQ1\n");
  }
  void TearDown() override { fs::remove_all(folder_); }

  static void write(const fs::path& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }
  fs::path file() const { return folder_ / "own.tsv"; }
  fs::path cache() const { return folder_ / "cache"; }
  std::vector<fs::path> kept() const { return {fs::directory_iterator(cache()), fs::directory_iterator()}; }

  static std::string iri_of(const Gazetteer& gazetteer, std::string_view name) {
    const auto found = gazetteer.find(name);
    return found ? std::string(gazetteer.entry(found->entry).iri) : "";
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("relata-cache-test-" + std::to_string(getpid()) + "-" +
                                                  testing::UnitTest::GetInstance()->current_test_info()->name());
};

constexpr std::string_view first_iri = "http://www.wikidata.org/entity/Q1";

TEST_F(GazetteerCacheTest, KeepsOneFileForAContent) {
  EXPECT_EQ(iri_of(load_gazetteer(file(), {cache()}), "Tarkhan"), first_iri);
  EXPECT_EQ(iri_of(load_gazetteer(file(), {cache()}), "Tarkhan"), first_iri);
  EXPECT_EQ(kept().size(), 1u);
}

TEST_F(GazetteerCacheTest, GivesWhatWasKept) {
  const Gazetteer made = load_gazetteer(file(), {cache()});
  EXPECT_EQ(load_gazetteer(file(), {cache()}).image(), made.image());
}

TEST_F(GazetteerCacheTest, NoticesAChangedFile) {
  static_cast<void>(load_gazetteer(file(), {cache()}));
  write(file(), "name\tid\nTarkhan\tQ2\n");
  EXPECT_EQ(iri_of(load_gazetteer(file(), {cache()}), "Tarkhan"), "http://www.wikidata.org/entity/Q2");
  EXPECT_EQ(kept().size(), 2u);
}

class DamagedCacheTest : public GazetteerCacheTest, public testing::WithParamInterface<int> {};

TEST_P(DamagedCacheTest, IsMadeAnew) {
  const std::string whole(load_gazetteer(file(), {cache()}).image());
  std::string damaged = whole;
  switch (GetParam()) {
    case 0:
      damaged.resize(damaged.size() / 2);
      break;
    case 1:
      damaged[damaged.size() - 5] ^= 1;
      break;
    case 2:
      damaged[8] ^= 1;  // the version
      break;
    default:
      damaged.clear();
  }
  write(kept().front(), damaged);
  EXPECT_EQ(iri_of(load_gazetteer(file(), {cache()}), "Tarkhan"), first_iri);
  EXPECT_EQ(load_gazetteer(file(), {cache()}).image(), whole);
  EXPECT_EQ(fs::file_size(kept().front()), whole.size());
}

INSTANTIATE_TEST_SUITE_P(Ways, DamagedCacheTest, testing::Range(0, 4));

TEST_F(GazetteerCacheTest, MayBeUnwritable) {
  write(cache(), "a file where the folder should be");
  EXPECT_EQ(iri_of(load_gazetteer(file(), {cache()}), "Tarkhan"), first_iri);
}

TEST_F(GazetteerCacheTest, TakesManyWritersAtOnce) {
  std::vector<std::thread> writers;
  std::vector<std::string> found(8);
  for (std::string& iri : found) {
    writers.emplace_back([&] { iri = iri_of(load_gazetteer(file(), {cache()}), "Tarkhan"); });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_THAT(found, testing::Each(first_iri));
  EXPECT_EQ(kept().size(), 1u);
}

TEST(GazetteerCache, KeyIsOfTheContent) {
  EXPECT_EQ(gazetteer_cache_key("name\nA\n"), gazetteer_cache_key("name\nA\n"));
  EXPECT_NE(gazetteer_cache_key("name\nA\n"), gazetteer_cache_key("name\nB\n"));
  EXPECT_NE(gazetteer_cache_key(""), gazetteer_cache_key(std::string_view("\0", 1)));
}

}  // namespace
}  // namespace relata
