// Package nomenklatur holds the codes of Indonesian regional planning and
// finance: those of Permendagri 90/2019 and the decrees that changed its list
// since, a catalogue of them, and the ways between what people type and what
// the list says.
//
// What people do with it:
//
//   - keep a code as a value: [Kode], [KodeSKPD], [KodeRekening],
//     [KodeFungsi], [KodeSumberDana]; all parse, compare, sort, and go through
//     JSON, YAML, SQL and flags without glue
//   - read codes as they stand in the field: [ParseKodeLenient] where one
//     reading is legal, [Katalog.ResolveKode] where the catalogue has to
//     decide, [SplitKode] for several codes in one text. EJAAN-KODE.md says
//     how the spellings of two field lists fare
//   - ask what a code means: [Default], [Katalog.Find], [Katalog.Entries];
//     or [Load] the list of the edition one has to follow
//   - turn names into codes: [Katalog.Match] for one, [Katalog.MatchAll] for
//     a whole plan, [Katalog.Search] for a person who types
//   - carry codes to another edition: [NewPeta], [Peta.Apply]
//   - check a list: [Katalog.Validate]
//
// A code alone is not a key. The key of a row is edition, kind of region and
// code: the lists rename rows, give codes to other things, and use one code
// for two names in provinsi and kabupaten/kota. So nothing here answers from
// another edition or kind of region in silence, and a question without them is
// answered with all that fits.
//
// The embedded catalogue holds what every agency shares and the bidang 1.06
// sosial, not the whole national list, which changes every year. Its rows come
// from independent public lists, not from the decrees' own annexes, of which
// no text could be read: data/SUMBER.md says which.
package nomenklatur
