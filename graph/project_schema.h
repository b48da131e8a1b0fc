/// The tables of a project file; docs/project-file.md explains them.
#pragma once

#include <cstdint>

namespace relata {

constexpr std::int64_t project_application_id = 0x524C5441;  ///< "RLTA"

/// Statements that make an empty project.
extern const char* const project_schema;

/// Statements that bring a project of version 1 to version 2.
extern const char* const decision_schema;

}  // namespace relata
