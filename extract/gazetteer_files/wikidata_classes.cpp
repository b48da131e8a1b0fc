#include <relata/extract/gazetteer_files/wikidata_classes.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

struct WikidataClass {
  std::uint32_t number;
  EntityType type;
  std::string_view family = {};
};

constexpr auto organization = EntityType::organization;
constexpr auto place = EntityType::place;
constexpr auto event = EntityType::event;
constexpr auto work = EntityType::work;
constexpr auto artifact = EntityType::artifact;

constexpr WikidataClass known_classes[] = {
    {5, EntityType::person},                  // human
    {198, event},                             // war
    {515, place, "city"},                     // city
    {532, place},                             // village
    {571, work},                              // book
    {728, artifact},                          // weapon
    {3918, organization},                     // university
    {3957, place},                            // town
    {4022, place},                            // river
    {5107, place},                            // continent
    {5119, place, "capital"},                 // capital
    {6256, EntityType::country},              // country
    {7188, organization, "government"},       // government
    {7278, organization, "party"},            // political party
    {7366, work},                             // song
    {7397, work},                             // software
    {7944, event},                            // earthquake
    {8465, event},                            // civil war
    {8502, place},                            // mountain
    {9430, place},                            // ocean
    {11032, organization, "outlet"},          // newspaper
    {11424, work},                            // film
    {11436, artifact},                        // aircraft
    {11446, artifact},                        // ship
    {12280, place},                           // bridge
    {12876, artifact},                        // tank
    {15284, place},                           // municipality
    {22698, place},                           // park
    {23397, place},                           // lake
    {23442, place},                           // island
    {28575, place},                           // county
    {31855, organization},                    // research institute
    {33837, place},                           // archipelago
    {35127, work},                            // website
    {35535, organization},                    // police
    {35657, place},                           // state of the United States
    {35749, organization, "parliament"},      // parliament
    {37726, organization},                    // army
    {39614, place},                           // cemetery
    {40231, event},                           // election
    {41176, place},                           // building
    {41298, organization, "outlet"},          // magazine
    {41710, EntityType::group},               // ethnic group
    {43229, organization},                    // organization
    {43702, place},                           // federation's member state
    {45382, event},                           // coup d'etat
    {46831, place},                           // mountain range
    {47168, place},                           // county of the United States
    {47913, organization, "agency"},          // intelligence agency
    {49371, work},                            // legislation
    {56061, place},                           // administrative territorial entity
    {70208, place},                           // municipality of Switzerland
    {82794, place},                           // region
    {124757, event},                          // riot
    {131569, work},                           // treaty
    {132241, event},                          // festival
    {134556, work},                           // single
    {163740, organization},                   // nonprofit organization
    {165, place},                             // sea
    {176799, organization},                   // military unit
    {178561, event},                          // battle
    {180684, event},                          // conflict
    {192283, organization, "outlet"},         // news agency
    {192350, organization, "ministry"},       // ministry
    {215380, organization},                   // musical group
    {262166, place},                          // municipality of Germany
    {273120, event},                          // protest
    {327333, organization, "agency"},         // government agency
    {476028, organization},                   // association football club
    {482994, work},                           // album
    {484170, place},                          // commune of France
    {484652, organization},                   // international organization
    {486972, place},                          // human settlement
    {645883, event},                          // military operation
    {744913, event},                          // aviation accident
    {747074, place},                          // comune of Italy
    {772547, organization},                   // armed forces
    {783794, organization, "company"},        // company
    {820655, work},                           // statute
    {847017, organization},                   // sports club
    {891723, organization, "company"},        // public company
    {1048835, place},                         // political territorial entity
    {1093829, place, "city"},                 // city of the United States
    {1190554, event},                         // occurrence
    {1193236, organization, "outlet"},        // news media
    {1248784, place},                         // airport
    {1549591, place, "city"},                 // big city
    {1616075, organization, "outlet"},        // television station
    {1656682, event},                         // event
    {2223653, event},                         // terrorist attack
    {2659904, organization},                  // government organization
    {3305213, work},                          // painting
    {3624078, EntityType::country},           // sovereign state
    {3839081, event},                         // disaster
    {4830453, organization, "company"},       // business
    {5398426, work},                          // television series
    {6881511, organization, "company"},       // enterprise
    {7725634, work},                          // literary work
    {10864048, place},                        // first-level administrative division
    {13442814, work},                         // scholarly article
    {15142889, artifact},                     // weapon family
    {15056993, artifact},                     // aircraft family
    {16510064, event},                        // sporting event
    {17149090, organization, "armed_group"},  // armed group
    {47461344, work},                         // written work
};

}  // namespace

std::optional<ClassMeaning> meaning_of_wikidata_class(std::uint32_t number) {
  const auto* const found = std::find_if(std::begin(known_classes), std::end(known_classes),
                                         [&](const WikidataClass& known) { return known.number == number; });
  return found == std::end(known_classes) ? std::nullopt : std::optional(ClassMeaning{found->type, found->family});
}

}  // namespace relata
