package nomenklatur

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// The rows and their order were picked from the embedded list by hand.
func TestSearch(t *testing.T) {
	for _, tt := range []struct {
		cari Cari
		want string // code=score of every row, best first
	}{
		// Words in any order; the shorter name first.
		{Cari{Teks: "rehabilitasi anak", JenisDaerah: KabupatenKota}, "1.06.04.2.01.0016=1000 1.06.04.2.01=1000"},
		{Cari{Teks: "ANAK, Rehabilitasi", JenisDaerah: KabupatenKota}, "1.06.04.2.01.0016=1000 1.06.04.2.01=1000"},
		{Cari{Teks: "gaji asn", Edisi: Kepmendagri1317}, "X.XX.01.2.02.0001=1000"},
		{Cari{Teks: "taruna siaga", JenisDaerah: KabupatenKota, Edisi: Pemutakhiran2027},
			"1.06.06.4.02.0003=1000 1.06.06.2.02.0002=1000 1.06.06.2.02.0003=1000 1.06.06.2.02.0006=1000"},
		{Cari{Teks: "lk3"}, "1.06.02.2.03.0005=1000 1.06.02.2.03.0012=1000"},
		{Cari{Teks: "lk3", Edisi: Pemutakhiran2027}, "1.06.02.2.03.0012=1000"},
		{Cari{Teks: "ziarah untuk studi", JenisDaerah: Provinsi}, "1.06.07.1.01.0004=1000"},
		{Cari{Teks: "ziarah ziarah studi", JenisDaerah: Provinsi}, "1.06.07.1.01.0004=1000"},
		{Cari{Teks: "<b>Ziarah</b>", JenisDaerah: Provinsi}, "1.06.07.1.01.0004=1000"},

		// The name before the indicator.
		{Cari{Teks: "permakanan", JenisDaerah: KabupatenKota}, "1.06.04.2.01.0001=1000 1.06.04.2.02.0003=1000 1.06.06.2.01.0001=900"},
		{Cari{Teks: "sertifikat lk3"}, "1.06.02.2.03.0005=950"},
		{Cari{Teks: "sertifikat sertifikat lk3"}, "1.06.02.2.03.0005=950"},
		{Cari{Teks: "makanan darurat"}, "1.06.06.2.01.0001=950"},

		// The word itself before words that begin so: pengungsi, pengungsian.
		{Cari{Teks: "pengungsi", JenisDaerah: KabupatenKota},
			"1.06.06.2.01.0003=1000 1.06.06.2.01.0007=1000 1.06.06.2.01.0001=700 1.06.06.2.01.0002=700"},
		{Cari{Teks: "tagan kompet", JenisDaerah: KabupatenKota}, "1.06.06.2.02.0006=800"},

		// Spellings that fold alike, joined and split words among them.
		{Cari{Teks: "ziarah kab"}, "1.06.07.2.01.0005=1000"},
		{Cari{Teks: "perijinan arsip", JenisDaerah: KabupatenKota}, "2.24.04=1000"},
		{Cari{Teks: "kerja sama", Tingkat: TingkatProgram, JenisDaerah: Provinsi}, "2.18.07=1000 2.13.03=1000"},
		{Cari{Teks: "kerjasama", Tingkat: TingkatProgram, JenisDaerah: Provinsi}, "2.18.07=1000 2.13.03=1000"},
		{Cari{Teks: "kerjasam desa", JenisDaerah: KabupatenKota}, "2.13.03=900"},
		{Cari{Teks: "psiko sosial", Induk: MustParseKode("1.06.06.2.01")}, "1.06.06.2.01.0005=1000"},

		// One or two letters off. Swapped neighbours are one.
		{Cari{Teks: "rehabilitas sosail", Tingkat: TingkatProgram, JenisDaerah: KabupatenKota}, "1.06.04=700"},
		{Cari{Teks: "rehabiltsi", Tingkat: TingkatProgram, JenisDaerah: KabupatenKota}, "1.06.04=400"},
		{Cari{Teks: "tehabilitasi", Tingkat: TingkatProgram, JenisDaerah: KabupatenKota}, "1.06.04=600"},
		{Cari{Teks: "zehabilitsi"}, ""},
		{Cari{Teks: "puhlawin", Tingkat: TingkatProgram, JenisDaerah: KabupatenKota}, "1.06.07=400"},
		{Cari{Teks: "sundong"}, ""}, // sandang, but seven letters
		{Cari{Teks: "lk4"}, ""},
		{Cari{Teks: "kebencanaan"}, ""},
		// "makan" begins a word, but not in a row with the others: 1000+600+1000.
		{Cari{Teks: "taman makan pahlawan", Tingkat: TingkatProgram, JenisDaerah: KabupatenKota}, "1.06.07=866"},

		// Codes, in list order.
		{Cari{Teks: "1.06.07", JenisDaerah: KabupatenKota, Edisi: Kepmendagri1317},
			"1.06.07=1000 1.06.07.2.01=800 1.06.07.2.01.0001=800 1.06.07.2.01.0002=800 1.06.07.2.01.0003=800"},
		{Cari{Teks: "1.06.07.2.01.0001"}, "1.06.07.2.01.0001=1000"},
		{Cari{Teks: "1.06.07.2.001", Tingkat: TingkatKegiatan}, "1.06.07.2.01=1000"},
		{Cari{Teks: "(1.06.07.2.01).", Tingkat: TingkatKegiatan}, ""}, // a bracket within is no code
		{Cari{Teks: "[1.06.07.2.01]", Tingkat: TingkatKegiatan}, "1.06.07.2.01=1000"},
		{Cari{Teks: "1.06.0", Tingkat: TingkatProgram, JenisDaerah: KabupatenKota},
			"1.06.02=800 1.06.03=800 1.06.04=800 1.06.05=800 1.06.06=800 1.06.07=800"},
		{Cari{Teks: "1.06.07.2.01.000", Edisi: Kepmendagri1317}, "1.06.07.2.01.0001=800 1.06.07.2.01.0002=800 1.06.07.2.01.0003=800"},
		{Cari{Teks: "x.xx.01.2.02.0001"}, "X.XX.01.2.02.0001=1000"},
		{Cari{Teks: "1.06.01.2.02.0001"}, "X.XX.01.2.02.0001=900"},
		{Cari{Teks: "1", Tingkat: TingkatUrusan, JenisDaerah: Provinsi}, "1=1000"},
		{Cari{Teks: "1.", Tingkat: TingkatUrusan, JenisDaerah: Provinsi}, "1=1000"},
		{Cari{Teks: "x", Tingkat: TingkatProgram, JenisDaerah: Provinsi}, "X.XX.01=800"},
		{Cari{Teks: "1.06.99"}, ""},
		{Cari{Teks: "1.06.04 1.06.07"}, ""},
		{Cari{Teks: "1.06.07 1.06.07.2.01", Tingkat: TingkatKegiatan}, "1.06.07.2.01=900"},

		// A code and words: 800 and 1000.
		{Cari{Teks: "1.06.07 ziarah", JenisDaerah: KabupatenKota}, "1.06.07.2.01.0005=900"},
		{Cari{Teks: "1.06.07.2.01.0005 Pemberian Pelayanan Ziarah"}, "1.06.07.2.01.0005=1000"},

		// Filters.
		{Cari{Teks: "sandang", Induk: MustParseKode("1.06.06.2.01")}, "1.06.06.2.01.0002=1000"},
		{Cari{Teks: "gaji", Induk: MustParseKode("1.06.01.2.02")}, "X.XX.01.2.02.0001=1000"},
		{Cari{Teks: "1.06.07", Induk: MustParseKode("1.06.07.2.01"), Batas: 2}, "1.06.07.2.01.0001=800 1.06.07.2.01.0002=800"},
		{Cari{Teks: "sandang", JenisDaerah: 7}, ""},
		{Cari{Teks: "sandang", Edisi: Permendagri90}, ""},
		{Cari{Teks: "sandang", JenisDaerah: KabupatenKota, Batas: 1}, "1.06.04.2.01.0002=1000"},

		// Nothing to look for.
		{Cari{}, ""},
		{Cari{Teks: " \t.,-/ "}, ""},
		{Cari{Teks: "\xff\xfe"}, ""},
		{Cari{Teks: "zzzz"}, ""},
		{Cari{Teks: "rehabilitasi zzzz"}, ""},
	} {
		got := cetakHasilCari(Default().Search(tt.cari))
		if got != tt.want {
			t.Errorf("%+v\n  dapat %s\n  mau   %s", tt.cari, got, tt.want)
		}
	}
}

func cetakHasilCari(hasil []HasilCari) string {
	var out []string
	for _, h := range hasil {
		out = append(out, fmt.Sprintf("%v=%d", h.Entri.Kode, h.Skor))
	}
	return strings.Join(out, " ")
}

// Joining words find something where they are all there is.
func TestSearchKataHubung(t *testing.T) {
	hasil := Default().Search(Cari{Teks: "dan serta"})
	if len(hasil) == 0 {
		t.Fatal("tidak ada hasil")
	}
	for _, h := range hasil {
		s := strings.ToLower(h.Entri.Nama + " " + h.Entri.Indikator)
		if !strings.Contains(s, "dan") || !strings.Contains(s, "serta") {
			t.Errorf("%v %q", h.Entri.Kode, h.Entri.Nama)
		}
	}
}

// Two words stand for one only where one follows the other within the name, or
// within the indicator, which is worth less.
func TestSearchKataTerpisah(t *testing.T) {
	var entri []Entri
	for i, e := range []Entri{
		{Nama: "Kerja Sama Daerah"},
		{Nama: "Tata Kerja", Indikator: "Sama dengan tahun lalu"},
		{Nama: "Sama Kerja"},
		{Nama: "Kerja Bakti", Indikator: "Jumlah dokumen kerja sama"},
		{Nama: "Kerja", Indikator: "Sama"},
	} {
		e.Kode = MustParseKode(fmt.Sprintf("1.06.04.2.01.%04d", i+1))
		e.JenisDaerah, e.Edisi = Provinsi, HimpunanOf(Kepmendagri1317)
		entri = append(entri, e)
	}
	k, err := NewKatalog(entri)
	if err != nil {
		t.Fatal(err)
	}
	for teks, want := range map[string]string{
		"kerjasama": "1.06.04.2.01.0001=1000 1.06.04.2.01.0004=900",
		"kerjasam":  "1.06.04.2.01.0001=800 1.06.04.2.01.0004=700",
	} {
		if got := cetakHasilCari(k.Search(Cari{Teks: teks})); got != want {
			t.Errorf("%q: dapat %s, mau %s", teks, got, want)
		}
	}
}

// Every row is found by its own name with the highest score, but for the one
// whose name holds a code.
func TestSearchSetiapEntri(t *testing.T) {
	for e := range Default().All() {
		if e.Nama == "URUSAN X.XX" {
			continue
		}
		hasil := Default().Search(Cari{Teks: e.Nama, JenisDaerah: e.JenisDaerah})
		i := slices.IndexFunc(hasil, func(h HasilCari) bool { return h.Entri == e })
		if i < 0 || hasil[i].Skor != poinSama {
			t.Errorf("%v %q: di tempat %d dari %d", e.Kode, e.Nama, i, len(hasil))
		}
	}
}

// Sub kegiatan of two and four digits stand between one another, so the codes
// that begin with some text are not one piece of the list.
func TestSearchKodeCampuran(t *testing.T) {
	var entri []Entri
	for _, s := range []string{"1", "1.06", "1.06.04", "1.06.04.2.01", "1.06.04.2.01.01", "1.06.04.2.01.0001", "1.06.04.2.01.10",
		"1.06.04.2.01.0010", "1.06.04.2.01.0100", "1.06.04.2.10", "4.01.01", "4.01.01.2.01", "X", "X.XX", "X.XX.01", "X.XX.01.2.01"} {
		entri = append(entri, Entri{Kode: MustParseKode(s), JenisDaerah: Provinsi, Edisi: HimpunanOf(Kepmendagri3708), Nama: "Nama " + s})
	}
	k, err := NewKatalog(entri)
	if err != nil {
		t.Fatal(err)
	}
	for teks, want := range map[string]string{
		"1.06.04.2.01.0":  "1.06.04.2.01.01=800 1.06.04.2.01.0001=800 1.06.04.2.01.0010=800 1.06.04.2.01.0100=800",
		"1.06.04.2.01.00": "1.06.04.2.01.0001=800 1.06.04.2.01.0010=800",
		"1.06.04.2.01.01": "1.06.04.2.01.01=1000 1.06.04.2.01.0100=800",
		"1.06.04.2.1":     "1.06.04.2.10=800",
		"1.06.04.2.01.10": "1.06.04.2.01.10=1000",
		// The list has a program 01 of its own; both are shown.
		"4.01.01": "4.01.01=1000 X.XX.01=900 4.01.01.2.01=800 X.XX.01.2.01=700",
		"X.X":     "X.XX=800 X.XX.01=800 X.XX.01.2.01=800",
	} {
		if got := cetakHasilCari(k.Search(Cari{Teks: teks})); got != want {
			t.Errorf("%q\n  dapat %s\n  mau   %s", teks, got, want)
		}
	}
}

// Every beginning of every code that is no code itself finds just the rows
// that begin so.
func TestSearchAwalanKode(t *testing.T) {
	sudah := map[string]bool{}
	for e := range Default().All() {
		kode := e.Kode.String()
		for n := 3; n < len(kode); n++ {
			awalan := kode[:n]
			if _, _, err := ParseKodeLenient(awalan); err == nil || kode[n-1] == '.' || sudah[awalan] {
				continue
			}
			sudah[awalan] = true
			ikat := ""
			if n > 7 && kode[4:7] == ".01" {
				ikat = "X.XX" + awalan[4:]
			}
			var want, got []Entri
			for r := range Default().All() {
				if s := r.Kode.String(); strings.HasPrefix(s, awalan) || ikat != "" && strings.HasPrefix(s, ikat) {
					want = append(want, r)
				}
			}
			for _, h := range Default().Search(Cari{Teks: awalan}) {
				got = append(got, h.Entri)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q: %d baris, mau %d", awalan, len(got), len(want))
			}
		}
	}
	if len(sudah) < 100 {
		t.Errorf("hanya %d awalan", len(sudah))
	}
}

// A misspelt word in a long name is found: one letter of one word of four and
// more letters is changed, dropped, doubled or swapped.
func TestSearchSalahKetik(t *testing.T) {
	r := rand.New(rand.NewPCG(1317, 2023))
	n, ada := 0, 0
	for e := range Default().All() {
		kata := strings.Fields(strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || r == ' ' {
				return r
			}
			return ' '
		}, e.Nama))
		i := slices.IndexFunc(kata, func(s string) bool { return len(s) >= 6 })
		if i < 0 || e.Tingkat() < TingkatKegiatan {
			continue
		}
		n++
		kata[i] = salahKetik(r, kata[i])
		hasil := Default().Search(Cari{Teks: strings.Join(kata, " "), JenisDaerah: e.JenisDaerah})
		if slices.ContainsFunc(hasil, func(h HasilCari) bool { return h.Entri == e }) {
			ada++
		}
	}
	t.Logf("%d nama dengan satu salah ketik: %d ditemukan", n, ada)
	if n < 500 || ada*100 < n*99 {
		t.Errorf("hanya %d dari %d ditemukan", ada, n)
	}
}

func salahKetik(r *rand.Rand, s string) string {
	b := []byte(s)
	i := 1 + r.IntN(len(b)-2)
	switch r.IntN(4) {
	case 0:
		b[i] = byte('a' + r.IntN(26))
	case 1:
		b = slices.Delete(b, i, i+1)
	case 2:
		b = slices.Insert(b, i, b[i])
	case 3:
		b[i], b[i+1] = b[i+1], b[i]
	}
	return string(b)
}

// The index against a plain look at every row.
func TestSearchLambat(t *testing.T) {
	if testing.Short() {
		t.Skip("lama")
	}
	k := Default()
	l := buatCariLambat(k)
	r := rand.New(rand.NewPCG(6, 4))
	kosong := 0
	for range 400 {
		q := cariAcak(r, k)
		got, want := cetakHasilCari(k.Search(q)), cetakHasilCari(l.cari(q))
		if got != want {
			t.Errorf("%+v\n%s", q, gocmp.Diff(want, got))
		}
		if want == "" {
			kosong++
		}
	}
	if kosong > 200 {
		t.Errorf("%d dari 400 tanpa hasil: pertanyaan uji terlalu asing", kosong)
	}
}

// cariAcak seeks some words of a row, whole, begun, misspelt, joined or split.
func cariAcak(r *rand.Rand, k *Katalog) Cari {
	e := k.entri[r.IntN(len(k.entri))]
	kata := strings.FieldsFunc(e.Nama+" "+e.Indikator, func(c rune) bool { return !unicode.IsLetter(c) })
	r.Shuffle(len(kata)-1, func(i, j int) {
		if r.IntN(3) > 0 {
			kata[i], kata[j] = kata[j], kata[i]
		}
	})
	kata = kata[:min(len(kata), 1+r.IntN(4))]
	for i, w := range kata {
		switch r.IntN(8) {
		case 0, 1:
			kata[i] = w[:min(len(w), 2+r.IntN(6))]
		case 2, 3:
			if len(w) > 3 {
				kata[i] = salahKetik(r, w)
			}
		case 4:
			n := r.IntN(len(w))
			kata[i] = w[:n] + " " + w[n:]
		}
	}
	q := Cari{Teks: strings.Join(kata, " ")}
	if r.IntN(5) == 0 {
		q.Teks = strings.ReplaceAll(q.Teks, " ", "")
	}
	if r.IntN(2) == 0 {
		q.JenisDaerah = e.JenisDaerah
	}
	if r.IntN(3) == 0 {
		q.Tingkat = e.Tingkat()
	}
	if r.IntN(3) == 0 {
		q.Edisi = e.Edisi.Latest()
	}
	if r.IntN(3) == 0 {
		q.Batas = 1 + r.IntN(30)
	}
	return q
}

// cariLambat is a search without an index, for texts of words alone.
type cariLambat struct {
	entri []Entri
	ruas  [][2][]string // folded words of name and indicator
	kata  map[string]bool
}

func buatCariLambat(k *Katalog) *cariLambat {
	l := &cariLambat{entri: k.entri, kata: map[string]bool{}}
	for _, e := range k.entri {
		ruas := [2][]string{kataLambat(e.Nama), kataLambat(e.Indikator)}
		for _, w := range slices.Concat(ruas[0], ruas[1]) {
			l.kata[w] = true
		}
		l.ruas = append(l.ruas, ruas)
	}
	return l
}

func kataLambat(s string) (kata []string) {
	for _, w := range strings.FieldsFunc(teks.Bersih(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		kata = append(kata, teks.Lipat(w))
	}
	return kata
}

func (l *cariLambat) cari(q Cari) []HasilCari {
	t := bacaCari(q.Teks)
	if len(t.kode) > 0 || len(t.kata) == 0 {
		return Default().Search(q) // not what this is for
	}
	var hasil []HasilCari
	for _, longgar := range []bool{false, true} {
		mirip := map[string]map[string]int{}
		for n, w := range t.kata {
			if longgar || !slices.ContainsFunc(l.ruas, func(r [2][]string) bool { return poinLambat(r, t.kata, n, nil) > 0 }) {
				mirip[w] = l.terdekat(w)
			}
		}
		type calon struct {
			HasilCari
			panjang int
		}
		var urut []calon
		for i, e := range l.entri {
			if q.JenisDaerah != 0 && q.JenisDaerah != e.JenisDaerah || q.Tingkat != 0 && q.Tingkat != e.Tingkat() || q.Edisi != 0 && !e.Edisi.Has(q.Edisi) {
				continue
			}
			jumlah, semua := 0, true
			for n, w := range t.kata {
				p := poinLambat(l.ruas[i], t.kata, n, mirip[w])
				jumlah += p
				semua = semua && p > 0
			}
			if semua {
				urut = append(urut, calon{HasilCari{e, jumlah / len(t.kata)}, len(strings.Join(l.ruas[i][0], ""))})
			}
		}
		slices.SortStableFunc(urut, func(a, b calon) int {
			return cmp.Or(cmp.Compare(b.Skor, a.Skor), cmp.Compare(a.panjang, b.panjang))
		})
		for _, c := range urut {
			hasil = append(hasil, c.HasilCari)
		}
		if len(hasil) > 0 {
			break
		}
	}
	if q.Batas > 0 && len(hasil) > q.Batas {
		hasil = hasil[:q.Batas]
	}
	return hasil
}

// poinLambat is what word n of those sought is worth in a row.
func poinLambat(ruas [2][]string, dicari []string, n int, mirip map[string]int) (poin int) {
	tulisan := []string{dicari[n]}
	if n > 0 {
		tulisan = append(tulisan, dicari[n-1]+dicari[n])
	}
	if n+1 < len(dicari) {
		tulisan = append(tulisan, dicari[n]+dicari[n+1])
	}
	for kurang, kata := range ruas {
		p := 0
		for i, w := range kata {
			p = max(p, mirip[w])
			for _, s := range tulisan {
				if w == s {
					p = max(p, 1000)
				} else if strings.HasPrefix(w, s) {
					p = max(p, 800)
				}
			}
			if i+1 < len(kata) && len(w) >= 3 && len(dicari[n])-len(w) >= 3 {
				if dua := w + kata[i+1]; dua == dicari[n] {
					p = max(p, 1000)
				} else if strings.HasPrefix(dua, dicari[n]) {
					p = max(p, 800)
				}
			}
		}
		if p > 0 {
			poin = max(poin, p-100*kurang)
		}
	}
	return poin
}

// terdekat are the words nearest to w and what they are worth.
func (l *cariLambat) terdekat(w string) map[string]int {
	for d := 1; d <= 2; d++ {
		if len(w) < 4*d {
			return nil
		}
		dekat := map[string]int{}
		for k := range l.kata {
			if jarakLambat(w, k) == d && (d == 1 || w[0] == k[0]) {
				dekat[k] = 800 - 200*d
			}
		}
		if len(dekat) > 0 {
			return dekat
		}
	}
	return nil
}

func jarakLambat(a, b string) int {
	for i := range len(a) - 1 {
		tukar := []byte(a)
		tukar[i], tukar[i+1] = tukar[i+1], tukar[i]
		if a != b && string(tukar) == b {
			return 1
		}
	}
	return teks.Jarak(a, b, 3)
}

// The index is made once, whoever asks first.
func TestSearchBersamaan(t *testing.T) {
	k, err := NewKatalog(slices.Collect(Default().All()))
	if err != nil {
		t.Fatal(err)
	}
	want := cetakHasilCari(Default().Search(Cari{Teks: "rehabilitasi sosial"}))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := cetakHasilCari(k.Search(Cari{Teks: "rehabilitasi sosial"})); got != want {
					t.Error(got)
				}
				k.Search(Cari{Teks: "penyediaan jasa", Batas: 3})
			}
		})
	}
	wg.Wait()
}

// What is hostile costs little: texts of megabytes, words of megabytes.
func TestSearchTeksPanjang(t *testing.T) {
	for _, s := range []string{
		strings.Repeat("rehabilitasi ", 1<<18), strings.Repeat("a", 1<<21), strings.Repeat("1.", 1<<20),
		strings.Repeat("<b>", 1<<19), strings.Repeat("\xff", 1<<21), strings.Repeat("<", 1<<21),
		strings.Repeat("dan ", 1<<19),
	} {
		for _, h := range Default().Search(Cari{Teks: s, Batas: 3}) {
			if h.Skor < 300 || h.Skor > 1000 {
				t.Errorf("%.20q: %v", s, h)
			}
		}
	}
	// Words past the 64th are not sought.
	var kata []string
	for n := range maxKataCari {
		kata = append(kata, []string{"gaji", "asn"}[n%2])
	}
	for _, teks := range []string{
		strings.Join(kata, " ") + " zzzz", strings.Join(kata, "-") + "-zzzz", strings.Join(kata, " ") + " 9.99",
	} {
		if n := len(Default().Search(Cari{Teks: teks})); n != 10 {
			t.Errorf("%.20q: %d hasil, mau 10", teks, n)
		}
	}
}

func TestSearchKatalogKosong(t *testing.T) {
	if got := new(Katalog).Search(Cari{Teks: "gaji"}); got != nil {
		t.Error(got)
	}
	k, err := NewKatalog(nil)
	if got := k.Search(Cari{Teks: "gaji"}); err != nil || got != nil {
		t.Error(got, err)
	}
}
