/// Reference files: what an exporter must write, byte for byte.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace relata::testing_support {

/// Compares with tests/export/good/<name>. With RELATA_WRITE_GOLDEN in the environment, writes that file instead; read
/// the difference before it is committed.
inline void expect_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(RELATA_GOLDEN_FOLDER) + "/" + name;
  if (std::getenv("RELATA_WRITE_GOLDEN")) std::ofstream(path, std::ios::binary) << text;
  std::stringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_TRUE(expected.str() == text) << path << " is " << expected.str().size() << " bytes, the export "
                                      << text.size();
}

}  // namespace relata::testing_support
