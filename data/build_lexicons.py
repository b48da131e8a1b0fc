#!/usr/bin/env python3
"""Remake the lexicons that are drawn from reference tables.

    data/build_lexicons.py [--tables ../shared/data/reference] [--out data/lexicon]

Writes countries.tsv, regions.tsv, cities.tsv, office_holders.tsv, surnames.tsv, given_names.tsv, companies.tsv and
parties.tsv.
The other lexicons are written by hand. Sources and licences: data/NOTICE.md. Standard library only; the same tables
give the same bytes.
"""
import argparse
import collections
import gzip
import pathlib
import re
import unicodedata

# What the tables lack or say otherwise than news does: aliases, adjectives, people (singular|plural).
COUNTRY_NEWS_NAMES = {
    "US": ("United States", "United States of America|US|USA|America|U.S.A.", "American", "American|Americans"),
    "GB": ("United Kingdom", "United Kingdom of Great Britain and Northern Ireland|UK|Great Britain|Britain",
           "British", "Briton|Britons"),
    "RU": ("Russia", "Russian Federation", "Russian", "Russian|Russians"),
    "CN": ("China", "People's Republic of China|PRC|Mainland China|Communist China", "Chinese", ""),
    "FR": ("France", "French Republic", "French", "Frenchman|Frenchmen|Frenchwoman"),
    "DE": ("Germany", "Federal Republic of Germany", "German", "German|Germans"),
    "KP": ("North Korea", "Democratic People's Republic of Korea|DPRK", "North Korean", "North Korean|North Koreans"),
    "KR": ("South Korea", "Republic of Korea|ROK", "South Korean", "South Korean|South Koreans"),
    "CD": ("Democratic Republic of the Congo", "Democratic Republic of Congo|DR Congo|DRC|Congo-Kinshasa|Congo",
           "Congolese", ""),
    "CG": ("Republic of the Congo", "Republic of Congo|Congo-Brazzaville", "", ""),
    "CI": ("Ivory Coast", "Côte d'Ivoire|Republic of Côte d'Ivoire", "Ivorian", "Ivorian|Ivorians"),
    "TR": ("Turkey", "Türkiye|Republic of Turkey|Republic of Türkiye", "Turkish", "Turk|Turks"),
    "TW": ("Taiwan", "Republic of China|Chinese Taipei", "Taiwanese", ""),
    "PS": ("Palestine", "State of Palestine|Palestinian Territories", "Palestinian", "Palestinian|Palestinians"),
    "CZ": ("Czech Republic", "Czechia", "Czech", "Czech|Czechs"),
    "BA": ("Bosnia and Herzegovina", "Bosnia & Herzegovina|Bosnia|Bosnia-Herzegovina", "Bosnian", "Bosnian|Bosnians"),
    "MK": ("North Macedonia", "Republic of North Macedonia|Macedonia", "Macedonian", "Macedonian|Macedonians"),
    "MM": ("Myanmar", "Burma|Republic of the Union of Myanmar", "Burmese", "Burmese"),
    "AE": ("United Arab Emirates", "UAE|Emirates", "Emirati", "Emirati|Emiratis"),
    "SA": ("Saudi Arabia", "Kingdom of Saudi Arabia|KSA", "Saudi|Saudi Arabian", "Saudi|Saudis"),
    "VA": ("Vatican City", "Holy See|Vatican City State", "", ""),
    "NL": ("Netherlands", "Kingdom of the Netherlands|Holland", "Dutch", "Dutchman|Dutchmen"),
    "NZ": ("New Zealand", "Aotearoa New Zealand", "", "New Zealander|New Zealanders"),
    "UA": ("Ukraine", "", "Ukrainian", "Ukrainian|Ukrainians"),
    "BY": ("Belarus", "Republic of Belarus|Byelorussia", "Belarusian|Belarussian|Belorussian",
           "Belarusian|Belarusians"),
    "AF": ("Afghanistan", "Islamic Republic of Afghanistan|Islamic Emirate of Afghanistan", "Afghan",
           "Afghan|Afghans"),
    "XK": ("Kosovo", "Republic of Kosovo", "Kosovar|Kosovan", "Kosovar|Kosovars"),
    "SZ": ("Eswatini", "Swaziland|Kingdom of Eswatini", "Swazi", "Swazi|Swazis"),
    "CV": ("Cape Verde", "Cabo Verde|Republic of Cabo Verde", "Cape Verdean", "Cape Verdean|Cape Verdeans"),
    "TL": ("East Timor", "Timor-Leste|Democratic Republic of Timor-Leste", "East Timorese|Timorese", ""),
    "SY": ("Syria", "Syrian Arab Republic", "Syrian", "Syrian|Syrians"),
    "LA": ("Laos", "Lao People's Democratic Republic", "Laotian|Lao", "Laotian|Laotians"),
    "IR": ("Iran", "Islamic Republic of Iran|Islamic Republic", "Iranian", "Iranian|Iranians"),
    "IE": ("Ireland", "Republic of Ireland|Irish Republic", "Irish", "Irishman|Irishmen|Irishwoman"),
    "DK": ("Denmark", "Kingdom of Denmark", "Danish", "Dane|Danes"),
    "SE": ("Sweden", "Kingdom of Sweden", "Swedish", "Swede|Swedes"),
    "FI": ("Finland", "Republic of Finland", "Finnish", "Finn|Finns"),
    "ES": ("Spain", "Kingdom of Spain", "Spanish", "Spaniard|Spaniards"),
    "PL": ("Poland", "Republic of Poland", "Polish", "Pole|Poles"),
    "CH": ("Switzerland", "Swiss Confederation", "Swiss", ""),
    "PT": ("Portugal", "Portuguese Republic", "Portuguese", ""),
    "IS": ("Iceland", "Republic of Iceland", "Icelandic", "Icelander|Icelanders"),
    "RS": ("Serbia", "Republic of Serbia", "Serbian", "Serb|Serbs|Serbian|Serbians"),
    "HR": ("Croatia", "Republic of Croatia", "Croatian", "Croat|Croats|Croatian|Croatians"),
    "GR": ("Greece", "Hellenic Republic", "Greek", "Greek|Greeks"),
    "AR": ("Argentina", "Argentine Republic", "Argentine|Argentinian|Argentinean", "Argentine|Argentines"),
    "PH": ("Philippines", "Republic of the Philippines", "Philippine|Filipino", "Filipino|Filipinos"),
    "TH": ("Thailand", "Kingdom of Thailand|Siam", "Thai", "Thai|Thais"),
    "KG": ("Kyrgyzstan", "Kyrgyz Republic", "Kyrgyz", "Kyrgyz"),
    "KZ": ("Kazakhstan", "Republic of Kazakhstan", "Kazakh|Kazakhstani", "Kazakh|Kazakhs"),
    "UZ": ("Uzbekistan", "Republic of Uzbekistan", "Uzbek", "Uzbek|Uzbeks"),
    "TJ": ("Tajikistan", "Republic of Tajikistan", "Tajik", "Tajik|Tajiks"),
    "TM": ("Turkmenistan", "", "Turkmen", "Turkmen|Turkmens"),
    "BD": ("Bangladesh", "People's Republic of Bangladesh", "Bangladeshi", "Bangladeshi|Bangladeshis"),
    "PK": ("Pakistan", "Islamic Republic of Pakistan", "Pakistani", "Pakistani|Pakistanis"),
    "IQ": ("Iraq", "Republic of Iraq", "Iraqi", "Iraqi|Iraqis"),
    "IL": ("Israel", "State of Israel", "Israeli", "Israeli|Israelis"),
    "YE": ("Yemen", "Republic of Yemen", "Yemeni", "Yemeni|Yemenis"),
    "OM": ("Oman", "Sultanate of Oman", "Omani", "Omani|Omanis"),
    "KW": ("Kuwait", "State of Kuwait", "Kuwaiti", "Kuwaiti|Kuwaitis"),
    "QA": ("Qatar", "State of Qatar", "Qatari", "Qatari|Qataris"),
    "BH": ("Bahrain", "Kingdom of Bahrain", "Bahraini", "Bahraini|Bahrainis"),
    "SO": ("Somalia", "Federal Republic of Somalia", "Somali|Somalian", "Somali|Somalis"),
    "GE": ("Georgia", "Republic of Georgia", "Georgian", "Georgian|Georgians"),
    "VN": ("Vietnam", "Socialist Republic of Vietnam|Viet Nam", "Vietnamese", ""),
    "JP": ("Japan", "", "Japanese", ""),
    "LB": ("Lebanon", "Lebanese Republic", "Lebanese", ""),
    "MT": ("Malta", "Republic of Malta", "Maltese", ""),
    "NP": ("Nepal", "", "Nepalese|Nepali", "Nepali|Nepalis"),
    "LK": ("Sri Lanka", "Democratic Socialist Republic of Sri Lanka", "Sri Lankan", "Sri Lankan|Sri Lankans"),
    "SD": ("Sudan", "Republic of the Sudan", "Sudanese", ""),
    "SS": ("South Sudan", "Republic of South Sudan", "South Sudanese", ""),
    "VE": ("Venezuela", "Bolivarian Republic of Venezuela", "Venezuelan", "Venezuelan|Venezuelans"),
    "HK": ("Hong Kong", "", "Hongkonger", "Hongkonger|Hongkongers|Hong Kongers"),
    "MO": ("Macau", "Macao|Macau Special Administrative Region", "Macanese", ""),
    "CC": ("Cocos Islands", "Cocos (Keeling) Islands|Keeling Islands", "", ""),
    "HM": ("Heard Island and McDonald Islands", "Heard and McDonald Islands", "", ""),
    "VC": ("Saint Vincent and the Grenadines", "Saint Vincent and Grenadines", "Vincentian", "Vincentian|Vincentians"),
    "BQ": ("Caribbean Netherlands", "Bonaire, Sint Eustatius and Saba", "", ""),
    "GI": ("Gibraltar", "", "Gibraltarian", "Gibraltarian|Gibraltarians"),
    "BW": ("Botswana", "Republic of Botswana", "Botswanan|Motswana|Batswana", ""),
    "SG": ("Singapore", "Republic of Singapore", "Singaporean", "Singaporean|Singaporeans"),
}
WIKIDATA_OF_COUNTRIES = {"XK": "Q1246"}  # where the table has none
# Cities by which a government is meant, where the table's capital is not the seat, or is spelt in several ways.
CAPITAL_NAMES = {"UA": "Kyiv|Kiev", "BO": "La Paz|Sucre", "ZA": "Pretoria", "US": "Washington|Washington, D.C.|Washington, DC|Washington DC",
                 "CN": "Beijing|Peking", "IN": "New Delhi|Delhi", "KP": "Pyongyang", "MX": "Mexico City", "PS": "Ramallah",
                 "NL": "Amsterdam|The Hague", "IL": "Jerusalem", "MM": "Naypyidaw|Nay Pyi Taw", "KZ": "Astana|Nur-Sultan",
                 "LK": "Colombo", "CI": "Yamoussoukro", "TW": "Taipei", "VA": "Vatican City", "HK": "", "MO": "", "SG": "", "MC": "",
                 "GQ": "Malabo|Ciudad de la Paz", "PW": "Ngerulmud|Melekeok"}
REGION_WORDS = re.compile(r"\b(Region|Oblast|Province|County|District|Prefecture|Municipality|Governorate|State|"
                          r"Republic|Territory|Department|Parish|Canton|Krai|Voivodeship|Division|City)\b")
PEOPLE_IRREGULAR = ("man", "men", "collective", "plural")


def read_table(folder, name):
    with gzip.open(folder / (name + ".tsv.gz"), "rt", encoding="utf-8") as file:
        lines = file.read().rstrip("\n").split("\n")
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


def write_table(folder, name, comments, header, rows):
    with open(folder / (name + ".tsv"), "w", encoding="utf-8", newline="\n") as file:
        for comment in comments:
            file.write("# " + comment + "\n")
        file.write("\t".join(header) + "\n")
        for row in rows:
            assert len(row) == len(header), row
            file.write("\t".join(row) + "\n")


SPECIAL_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
                                 "ð": "d", "þ": "th", "œ": "oe", "ı": "i", "ə": "a", "Ə": "a", "ʻ": "'", "’": "'", "‘": "'",
                                 "ʼ": "'", "`": "'", "‑": "-", "–": "-"})


def lookup_key(name):
    """The key that extract/entities/lookup_key.h makes: no diacritics, lower case, no full stops, single blanks."""
    plain = unicodedata.normalize("NFD", name.lower().translate(SPECIAL_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(SPECIAL_LETTERS)
    return " ".join(plain.replace(".", "").split())


def wikidata_iri(identifier):
    return "http://www.wikidata.org/entity/" + identifier if re.fullmatch(r"Q\d+", identifier) else ""


def people_of(row):
    """Nouns for people from the Factbook's notation: "Kenyan(s)" is Kenyan and Kenyans."""
    nouns = []
    for part in re.split(r",| or ", row["demonym_noun"]):
        match = re.fullmatch(r"\s*([^()]+?)\(s\)\s*(\(.*\))?", part)
        if match:
            nouns += [match.group(1), match.group(1) + "s"]
    return "|".join(nouns)


def adjectives_of(row):
    text = re.sub(r"\(.*?\)", "", row["demonym_adjective"])
    parts = [part.strip() for part in re.split(r",| or |;", text)]
    return "|".join(part for part in parts if part and part != row["short_name"] and part != "NA")


def official_name(row):
    text = re.sub(r"\(.*?\)", "", row["official_name"]).strip()
    return re.sub(r"^[Tt]he ", "", text)


def more_names(name):
    """Other ways to write the names of countries: "&" for "and", "St." for "Saint"."""
    written = [name.replace(" and ", " & "), name.replace("Saint ", "St. "), name.replace("Saint ", "St. ").replace(" and ", " & ")]
    return [n for n in dict.fromkeys(written) if n != name]


def without_names_of_states(rows):
    """A territory's row without what belongs to a state: the Dutch are not first of all Arubans."""
    taken = {name for row in rows if row[6] == "Country" for cell in row[1:5] for name in cell.split("|")}
    for row in rows:
        if row[6] != "Country":
            row[2:5] = ["|".join(name for name in cell.split("|") if name not in taken) for cell in row[2:5]]
    return rows


def build_countries(tables, out):
    rows = []
    for row in read_table(tables, "countries"):
        sovereign = row["independence"].startswith(("Yes", "In contention"))
        short = row["short_name"].replace("’", "'").replace("St. ", "Saint ").replace(" & ", " and ")
        name, aliases = short, official_name(row).replace("’", "'")
        adjectives, people = adjectives_of(row), people_of(row)
        if row["iso2"] in COUNTRY_NEWS_NAMES:
            name, aliases, adjectives, people = COUNTRY_NEWS_NAMES[row["iso2"]]
        aliases = "|".join(dict.fromkeys(a for a in aliases.split("|") + more_names(name) if a and a != name))
        capital = CAPITAL_NAMES.get(row["iso2"], row["capital"])
        if not sovereign:
            capital = ""
        rows.append([row["iso2"], name, aliases, adjectives, people, capital, "Country" if sovereign else "Place",
                     wikidata_iri(row["wikidata_id"] or WIKIDATA_OF_COUNTRIES.get(row["iso2"], ""))])
    rows = without_names_of_states(rows)
    comments = ["Sovereign states and territories. aliases, adjectives, people (nouns, singular and plural) and capital hold",
                "several values parted by '|'. capital: cities by whose name the government is meant. type: Country for states."]
    write_table(out, "countries", comments,
                ["iso2", "name", "aliases", "adjectives", "people", "capital", "type", "iri"], rows)
    return {lookup_key(n) for r in rows for n in [r[1]] + r[2].split("|") if n}


def build_regions(tables, out, country_keys):
    """One row a name: of both sources' spellings, without the bare common word."""
    names = {}
    for row in read_table(tables, "regions"):
        name = row["name"].replace("’", "'").removesuffix(" †")  # a footnote's mark
        key = lookup_key(name)
        if not re.match(r"[A-ZÀ-Ž]", name) or key in country_keys or len(key) < 4 or "(" in name:
            continue
        short = lookup_key(REGION_WORDS.sub("", name)) if row["source"] == "cldr" else ""
        for k in {key, short}:
            if len(k) >= 4 and k not in country_keys:
                names.setdefault(k, (name, row["country_iso2"], set()))[2].add(row["country_iso2"])
    rows = [[key, name, country if len(countries) == 1 else "|".join(sorted(countries))]
            for key, (name, country, countries) in sorted(names.items(), key=lambda item: item[0].encode())]
    comments = ["First-level regions, sorted by the bytes of key (the name as extract/entities/lookup_key.h folds it): searched in",
                "place. country: ISO codes, parted by '|' where several countries have a region of that name."]
    write_table(out, "regions", comments, ["key", "name", "country"], rows)


def build_cities(tables, out, country_keys):
    cities = {}
    for row in read_table(tables, "cities"):
        if row["feature_code"] == "PPLX":
            continue
        population = int(row["population"] or 0)
        for name in {row["name"], row["ascii_name"], *filter(None, row["earlier_name"].split("|"))}:
            key = lookup_key(name)
            if len(key) < 3 or key in country_keys or re.search(r"[^\x00-\x7f]", key):
                continue
            if key not in cities or population > cities[key][2]:
                cities[key] = (row["name"].replace("’", "'"), row["country_iso2"], population)
    rows = [[key, name, country, str(population // 1000)]
            for key, (name, country, population) in sorted(cities.items(), key=lambda item: item[0].encode())]
    comments = ["Cities of 50,000 and more, capitals and regional seats, sorted by the bytes of key: searched in place. Of several",
                "cities of a name the largest. population: thousands, about 2020."]
    write_table(out, "cities", comments, ["key", "name", "country", "population"], rows)


MEMBERSHIP = re.compile(r"(?i)\b(member|substitute|alternate|deputy of|people's deputy|federal deputy|knesset|senator|"
                        r"representative|councillor)\b")


def office_rank(office):
    """Smaller is more telling: heads before ministers before members."""
    text = office.lower()
    for rank, pattern in enumerate([r"^(president|king|queen|emperor|pope|supreme leader)\b", r"^(vice.president|prime minister|chancellor|premier)",
                                    r"minister|secretary", r"ambassador|governor|mayor|chair|speaker"]):
        if re.search(pattern, text) and not MEMBERSHIP.search(text):
            return rank
    return 5 if MEMBERSHIP.search(text) else 4


def clean_office(office):
    return re.sub(r"\s+", " ", office).strip()


def usual_order(name):
    """"MAKENGO NGOMBE Charles" is Charles Makengo Ngombe."""
    words = name.split()
    last = next((i for i, word in enumerate(words) if not (word.isupper() and re.sub("[-']", "", word).isalpha() and len(word) > 3)), 0)
    return " ".join(words[last:] + [word.title() for word in words[:last]]) if last else name


def build_office_holders(tables, out, limit):
    people = collections.defaultdict(list)
    for row in read_table(tables, "politicians"):
        if re.search(r"[^\x00-\u024f’‘ʻ–-]", row["name"]) or " " not in row["name"] or re.search(r"\(|^\d|,\.", row["name"]):
            continue
        people[row["wikidata_id"] or row["name"] + row["country_iso2"]].append(row)
    identified = {(lookup_key(rows[0]["name"]), rows[0]["country_iso2"]) for rows in people.values() if rows[0]["wikidata_id"]}
    entries = []
    for rows in people.values():
        first = min(rows, key=lambda row: (office_rank(row["office"]), row["name"]))
        if not first["wikidata_id"] and (lookup_key(first["name"]), first["country_iso2"]) in identified:
            continue  # the same person again, without an identifier
        rank = office_rank(first["office"])
        year = max([row["start"][:4] for row in rows if re.match(r"\d{4}", row["start"])] or ["0000"])
        gender = next((row["gender"] for row in rows if row["gender"]), "")
        office = clean_office(first["office"]) if rank < 5 else ""
        entries.append((rank, -int(year), usual_order(first["name"].replace("’", "'")), gender, first["country_iso2"], office, first["wikidata_id"]))
    entries.sort()
    rows = {}
    for rank, _, name, gender, country, office, identifier in entries[:limit]:
        key = lookup_key(name)
        if key in rows:  # two holders of one name: known as a name, not who
            rows[key][2] = gender if gender == rows[key][2] else ""
            if rank > 1 or not rows[key][5]:
                rows[key][5] = rows[key][5] if rows[key][6] < rank else ""
            continue
        rows[key] = [key, name, gender, country, office, identifier, rank]
    lines = [row[:6] for _, row in sorted(rows.items(), key=lambda item: item[0].encode())]
    comments = ["Holders of offices since about 2000, sorted by the bytes of key: searched in place. gender: f, m or empty. wikidata is",
                "empty where the source has none or where several people of like rank bear the name. Terms: see data/NOTICE.md."]
    write_table(out, "office_holders", comments, ["key", "name", "gender", "country", "office", "wikidata"], lines)
    return lines


def build_surnames(out, holders):
    counts = collections.Counter(row[0].split()[-1] for row in holders if " " in row[0])
    surnames = sorted((name for name, count in counts.items() if count >= 2 and len(name) > 1), key=str.encode)
    comments = ["Last names that two office holders or more bear, sorted by the bytes of key: searched in place. Made by",
                "data/build_lexicons.py."]
    write_table(out, "surnames", comments, ["key"], [[name] for name in surnames])
    return set(surnames)


# Common words that are given names too seldom in news to be taken for one.
NOT_GIVEN_NAMES = set("""the and for with but not his her its our you man son sun sky march king prince princess queen major general
judge bishop pope china india america asia africa europe london israel kenya egypt jamaica cuba malaysia ireland iran holland
britain royal justice liberty freedom victory white black brown green west north east south star ocean river storm union
baghdad houston phoenix cleveland boston denver memphis orlando milan cairo bronx brooklyn berlin geneva vienna""".split())


def build_given_names(tables, out, extra):
    names = {}
    for row in read_table(tables, "given_names"):
        key = lookup_key(row["name"])
        if int(row["count_total"]) < 400 or key in NOT_GIVEN_NAMES:
            continue
        share = float(row["female_share"])
        names[key] = "f" if share > 0.9 else "m" if share < 0.1 else "u"
    for line in extra.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or line == "name\tgender":
            continue
        name, gender = line.split("\t")
        names[lookup_key(name)] = gender
    rows = [[key, gender] for key, gender in sorted(names.items(), key=lambda item: item[0].encode())]
    comments = ["Given names, sorted by the bytes of key: searched in place. gender: f, m, or u where the name is borne by both.",
                "Made by data/build_lexicons.py from the table and from given_names_of_the_world.tsv."]
    write_table(out, "given_names", comments, ["key", "gender"], rows)


COMPANY_TAIL = re.compile(r",? (Inc\.?|Corp\.?|Corporation|Company|Co\.?|plc|Ltd\.?|Group|Holdings|N\.V\.|\(The\)|"
                          r"International|Technologies|Companies|Industries|Incorporated|& Co\.?)$")


COMPANY_SEATS = {"Ireland": "IE", "United Kingdom": "GB", "Switzerland": "CH", "Netherlands": "NL", "Bermuda": "BM", "Canada": "CA"}


def build_companies(tables, out, surnames):
    common = set("gap target visa ball apple match news ross eaton pool aon key host west best block chubb fox nike align bread citizens "
                 "everest comfort jacobs marsh moody paramount sherwin smith williams crown invitation loews assurant linde viatris "
                 "international american the dover trane progressive waters carnival realty generac regency steel southern public".split())
    rows = []
    for row in read_table(tables, "companies"):
        name = re.sub(r" \((The|Class [A-C])\)$", "", row["name"]).replace("’", "'")
        short = name
        while COMPANY_TAIL.search(short):
            short = COMPANY_TAIL.sub("", short)
        short = short.removesuffix(" &")
        aliases = [short] if short != name and lookup_key(short) not in common | surnames and len(short) > 3 else []
        if lookup_key(name) in common:
            name = name + " Inc."
        country = COMPANY_SEATS.get(re.split(r", |\[", row["headquarters"])[-1], "US")
        rows.append([name, "|".join(aliases), country, ""])
    unique = {row[0]: row for row in rows}
    comments = ["Large companies listed in the United States, drawn from a table; others stand in organizations.tsv. country: of the",
                "headquarters."]
    write_table(out, "companies", comments, ["name", "aliases", "country", "iri"], [unique[name] for name in sorted(unique)])


PARTY_WORDS = re.compile(r"(?i)\b(part(y|ies)|union|alliance|front|movement|league|democrats?|coalition|congress|bloc|liberals?|socialists?|"
                         r"greens?|rally|labou?r|communists?|republicans?)\b")


def parts_of_party(name):
    """"PASOK - Movement for Change" is known as PASOK and by the whole name."""
    first, _, second = name.partition(" - ")
    return [first] if second and " " not in first and len(first) > 3 and not PARTY_WORDS.search(first) else []


def build_parties(tables, out):
    rows, seen = [], collections.Counter()
    for row in read_table(tables, "parties"):
        name = row["name"].replace("’", "'").strip()
        if "(" in name or name.endswith(":") or len(name.split()) < 2 or not PARTY_WORDS.search(name):
            continue
        seen[lookup_key(name)] += 1
        rows.append([name, row["country_iso2"], row["other_names"]])
    lines = []
    for name, country, others in sorted(rows):
        if seen[lookup_key(name)] > 1 and any(line[0] == name for line in lines):
            continue
        abbreviations = [a for a in others.split("|") if re.fullmatch(r"[A-ZÀ-Ž][A-Za-z]{2,7}", a) and sum(c.isupper() for c in a) > 2
                         and a not in ("MUST", "THE", "ARE", "WAS", "HAS", "YOU", "ALL")]
        lines.append([name, "|".join(parts_of_party(name) + abbreviations[:1]), "" if seen[lookup_key(name)] > 1 else country, ""])
    comments = ["Political parties, drawn from a table; country is empty where parties of several countries share a name."]
    write_table(out, "parties", comments, ["name", "aliases", "country", "iri"], lines)


def main():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tables", type=pathlib.Path, default=here.parent.parent / "shared" / "data" / "reference")
    parser.add_argument("--out", type=pathlib.Path, default=here / "lexicon")
    parser.add_argument("--office-holders", type=int, default=60000, help="how many people to keep, most telling offices first")
    arguments = parser.parse_args()
    country_keys = build_countries(arguments.tables, arguments.out)
    build_regions(arguments.tables, arguments.out, country_keys)
    build_cities(arguments.tables, arguments.out, country_keys)
    surnames = build_surnames(arguments.out, build_office_holders(arguments.tables, arguments.out, arguments.office_holders))
    build_given_names(arguments.tables, arguments.out, arguments.out / "given_names_of_the_world.tsv")
    build_companies(arguments.tables, arguments.out, surnames)
    build_parties(arguments.tables, arguments.out)


if __name__ == "__main__":
    main()
