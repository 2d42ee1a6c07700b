package nomenklatur

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// The lists that the embedded rows are held against. They are not part of the
// module; where they are absent the comparison is skipped.
const folderDaftar = "../../shared/data/"

// barisDaftar is a row of such a list, by the names of its columns.
type barisDaftar map[string]string

func bacaDaftar(t *testing.T, nama string) []barisDaftar {
	t.Helper()
	data, err := os.ReadFile(folderDaftar + nama)
	if os.IsNotExist(err) {
		t.Skip("daftar tidak ada: ", folderDaftar+nama)
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	kepala := strings.Split(lines[0], "\t")
	var out []barisDaftar
	for _, line := range lines[1:] {
		b := barisDaftar{}
		for i, s := range strings.Split(line, "\t") {
			b[kepala[i]] = s
		}
		out = append(out, b)
	}
	return out
}

// huruf is a name without case, blanks, punctuation and footnote marks: what
// the lists differ in without meaning to.
func huruf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

func daerahDaftar(s string) JenisDaerah {
	if s == "PROV" {
		return Provinsi
	}
	return KabupatenKota
}

// Every embedded row stands in the list of each edition it names, with the
// same name, indicator and unit; and every row of those lists that the
// catalogue promises is embedded.
func TestKatalogMenurutDaftar(t *testing.T) {
	type kunci struct {
		e Edisi
		j JenisDaerah
		k string
	}
	daftar := map[kunci]barisDaftar{}
	for _, b := range bacaDaftar(t, "edisi-900-1317-2023-kabkota.tsv") {
		if k := b["kode"]; strings.Count(k, ".") <= 2 || strings.HasPrefix(k, "1.06") || strings.HasPrefix(k, "X.XX") {
			daftar[kunci{Kepmendagri1317, KabupatenKota, k}] = b
		}
	}
	for _, f := range []string{"sosial-2027.tsv", "penunjang-2027.tsv", "bidang-program-2027.tsv"} {
		for _, b := range bacaDaftar(t, f) {
			daftar[kunci{Pemutakhiran2027, daerahDaftar(b["jenis_pemda"]), b["kode"]}] = b
		}
	}
	for _, b := range bacaDaftar(t, "urusan.tsv") {
		for _, j := range []JenisDaerah{Provinsi, KabupatenKota} {
			daftar[kunci{Pemutakhiran2027, j, b["kode"]}] = b
		}
	}
	for e := range Default().All() {
		for ed := range e.Edisi.All() {
			key := kunci{ed, e.JenisDaerah, e.Kode.String()}
			b, ok := daftar[key]
			if !ok {
				t.Errorf("%v %v %v: tidak ada dalam daftar", ed, e.JenisDaerah, e.Kode)
				continue
			}
			delete(daftar, key)
			for kolom, isi := range map[string]string{"nama": e.Nama, "indikator": e.Indikator, "satuan": e.Satuan} {
				if kolom != "nama" && b[kolom] == "" && ed == Pemutakhiran2027 && e.Tingkat() < TingkatSubKegiatan {
					continue
				}
				if huruf(b[kolom]) != huruf(isi) {
					t.Errorf("%v %v %v: %s %q, daftar %q", ed, e.JenisDaerah, e.Kode, kolom, isi, b[kolom])
				}
			}
			if ed == Kepmendagri1317 && huruf(b["kinerja"]) != huruf(e.Kinerja) {
				t.Errorf("%v %v: kinerja %q, daftar %q", ed, e.Kode, e.Kinerja, b["kinerja"])
			}
		}
	}
	for key := range daftar {
		t.Errorf("%v %v %v ada dalam daftar, tidak tersemat", key.e, key.j, key.k)
	}
}

// The sources a row names are true where they can be looked at here, and the
// mark of a single source follows from them.
func TestSumberEntri(t *testing.T) {
	ada := map[string]map[string]bool{"bappeda": {}, "esakip": {}, "simcan-3708": {}}
	for _, b := range bacaDaftar(t, "lapangan-bappeda.tsv") {
		k, _, err := ParseKodeLenient(b["kode"])
		if err == nil {
			catatSumber(ada["bappeda"], k, b["nama"], "")
		}
	}
	for _, b := range bacaDaftar(t, "lapangan-esakip.tsv") {
		if k, err := ParseKode(b["kode"]); err == nil {
			catatSumber(ada["esakip"], k, b["nama"], "")
		}
	}
	for _, b := range bacaDaftar(t, "edisi-050-3708-2020.tsv") {
		ada["simcan-3708"][b["kode"]+huruf(b["nama"])+daerahDaftar(b["jenis_pemda"]).String()] = true
	}
	for e := range Default().All() {
		pemilik := map[string]bool{}
		for s := range strings.SplitSeq(e.Sumber, ";") {
			nama, _, _ := strings.Cut(s, "-")
			pemilik[nama] = true
			if m := ada[s]; m != nil {
				key := e.Kode.String() + huruf(e.Nama)
				if s == "simcan-3708" {
					key += e.JenisDaerah.String()
				}
				if !m[key] {
					t.Errorf("%v %v: tidak ada dalam %s", e.JenisDaerah, e.Kode, s)
				}
			}
		}
		if e.SatuSumber != (len(pemilik) == 1) {
			t.Errorf("%v %v: tanda satu sumber %v, sumber %s", e.JenisDaerah, e.Kode, e.SatuSumber, e.Sumber)
		}
	}
}

// catatSumber notes a row under its own code and, for programme 01, under the
// penunjang code it is bound from.
func catatSumber(m map[string]bool, k Kode, nama, akhir string) {
	m[k.String()+huruf(nama)+akhir] = true
	if u, ok := k.Unbind(); ok {
		m[u.String()+huruf(nama)+akhir] = true
	}
}

func TestKatalogKunciTunggal(t *testing.T) {
	type kunci struct {
		e Edisi
		j JenisDaerah
		k Kode
	}
	seen := map[kunci]bool{}
	for e := range Default().All() {
		if e.Nama == "" || e.Edisi == 0 || e.Sumber == "" || !e.Kode.IsValid() {
			t.Errorf("%v: baris tidak lengkap: %+v", e.Kode, e)
		}
		for ed := range e.Edisi.All() {
			key := kunci{ed, e.JenisDaerah, e.Kode}
			if seen[key] {
				t.Errorf("%v %v %v dua kali", ed, e.JenisDaerah, e.Kode)
			}
			seen[key] = true
			if got, ok := Default().Lookup(ed, e.JenisDaerah, e.Kode); !ok || got != e {
				t.Errorf("Lookup(%v, %v, %v) = %v, %v", ed, e.JenisDaerah, e.Kode, got, ok)
			}
		}
	}
	// Counted in the lists: 1,052 rows of 2027, 451 of 2023, ten urusan twice.
	if len(seen) != 1523 {
		t.Errorf("%d baris edisi, mau 1523", len(seen))
	}
}

// Folding never makes one of two official rows of one parent: over all whole
// lists, two names under one parent that differ in letters fold apart.
func TestLipatTidakMenyatukan(t *testing.T) {
	for _, f := range []string{"edisi-050-3708-2020.tsv", "edisi-900-1317-2023-kabkota.tsv", "sosial-2027.tsv", "penunjang-2027.tsv", "bidang-program-2027.tsv"} {
		type kunci struct{ induk, daerah, lipat string }
		seen := map[kunci]string{}
		for _, b := range bacaDaftar(t, f) {
			k, err := ParseKode(b["kode"])
			if err != nil {
				t.Fatal(err)
			}
			key := kunci{k.Parent().String(), b["jenis_pemda"], teks.Lipat(b["nama"])}
			if lama, ok := seen[key]; ok && huruf(lama) != huruf(b["nama"]) {
				t.Errorf("%s %v: %q dan %q menjadi satu", f, k, lama, b["nama"])
			}
			seen[key] = b["nama"]
		}
	}
}

func TestLookup(t *testing.T) {
	k := Default()
	e, ok := k.Lookup(Kepmendagri1317, KabupatenKota, MustParseKode("1.06.01.2.01.0001"))
	if !ok || e.Kode.String() != "X.XX.01.2.01.0001" || e.Nama != "Penyusunan Dokumen Perencanaan Perangkat Daerah" {
		t.Errorf("kode terikat: %v %v", e, ok)
	}
	// No provinsi list of 2023 is embedded: not found, never answered from
	// another edition or kind of region.
	if e, ok := k.Lookup(Kepmendagri1317, Provinsi, MustParseKode("1.06.04")); ok {
		t.Errorf("provinsi 2023: %v", e)
	}
	if e, ok := k.Lookup(Kepmendagri5889, KabupatenKota, MustParseKode("1.06.04")); ok {
		t.Errorf("5889: %v", e)
	}
	if got := k.Coverage(Provinsi).String(); got != "pemutakhiran 2027" {
		t.Errorf("cakupan provinsi: %s", got)
	}
	if got := k.Coverage(KabupatenKota).String(); got != "900.1.15.5-1317/2023; pemutakhiran 2027" {
		t.Errorf("cakupan kabkota: %s", got)
	}
	n := 0
	for e := range k.Entries(MustParseKode("X.XX.01")) {
		n++
		if e.Kode.String() != "X.XX.01" {
			t.Error(e.Kode)
		}
	}
	if n != 2 { // one of each kind of region, with different names
		t.Errorf("%d entri X.XX.01", n)
	}
}

func TestChildren(t *testing.T) {
	var got []string
	for e := range Default().Children(MustParseKode("1.06")) {
		if e.JenisDaerah == KabupatenKota {
			got = append(got, e.Kode.String())
		}
	}
	want := []string{"1.06.02", "1.06.03", "1.06.04", "1.06.05", "1.06.06", "1.06.07"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, mau %v", got, want)
	}
	for e := range Default().Below(MustParseKode("1.06.07.2.01")) {
		if e.Tingkat() != TingkatSubKegiatan {
			t.Error(e.Kode)
		}
	}
}

// Withdrawn rows and what the newest list has in their place, read off the
// two lists by hand.
func TestReplacements(t *testing.T) {
	k := Default()
	for kode, want := range map[string]string{
		"1.06.05.2.02.0003": "1.06.05.2.02.0006", // same name
		"1.06.06.2.01.0003": "1.06.06.2.01.0007", // same name
		"1.06.02.2.03.0005": "1.06.02.2.03.0012", // same name
		"1.06.03.2.01.0001": "1.06.03.2.01.0003", // now: dalam dan luar negeri
		"1.06.02.2.03.0001": "1.06.02.2.03.0014", // the indicator names the pekerja sosial masyarakat
		"1.06.02.2.03.0002": "1.06.02.2.03.0014", // and the tenaga kesejahteraan sosial kecamatan
	} {
		e, ok := k.Lookup(Kepmendagri1317, KabupatenKota, MustParseKode(kode))
		if !ok || !k.Withdrawn(e) {
			t.Errorf("%s: %v %v", kode, e, ok)
			continue
		}
		c := k.Replacements(e)
		if len(c) == 0 || c[0].Entri.Kode.String() != want {
			t.Errorf("%s: %v, mau %s", kode, c, want)
		}
	}
	if e, ok := k.Lookup(Pemutakhiran2027, KabupatenKota, MustParseKode("1.06.04")); !ok || k.Withdrawn(e) {
		t.Errorf("%v %v", e, ok)
	}
}

func TestParseKatalogGalat(t *testing.T) {
	baris := "1.06\tkabkota\tA\t\t\t\t900.1.15.5-1317/2023\tx\t\n"
	for nama, data := range map[string]string{
		"kepala":       "kode\n",
		"kolom":        kolomKatalog + "1.06\tkabkota\n",
		"kode":         kolomKatalog + strings.Replace(baris, "1.06", "1.6", 1),
		"jenis daerah": kolomKatalog + strings.Replace(baris, "kabkota", "kota", 1),
		"edisi":        kolomKatalog + strings.Replace(baris, "1317", "1318", 1),
		"urutan":       kolomKatalog + baris + strings.Replace(baris, "1.06", "1.05", 1),
	} {
		if _, err := parseKatalog(data); err == nil {
			t.Errorf("%s: tanpa galat", nama)
		}
	}
	if k, err := parseKatalog(kolomKatalog + baris); err != nil || k.Len() != 1 {
		t.Error(err)
	}
}

// The catalogue is read by many goroutines at once; run with -race.
func TestKatalogSerentak(t *testing.T) {
	k, err := parseKatalog(dataKatalog)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for e := range k.Below(MustParseKode("1.06.04.2.01")) {
				k.Lookup(Pemutakhiran2027, KabupatenKota, e.Kode)
				k.Match(Query{Nama: e.Nama, JenisDaerah: e.JenisDaerah})
				k.Replacements(e)
			}
		})
	}
	wg.Wait()
}

func TestKatalogAlokasi(t *testing.T) {
	k := Default()
	kode := MustParseKode("1.06.01.2.01.0001")
	if n := testing.AllocsPerRun(100, func() { k.Lookup(Pemutakhiran2027, KabupatenKota, kode) }); n != 0 {
		t.Errorf("Lookup: %v alokasi", n)
	}
}
