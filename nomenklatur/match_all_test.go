package nomenklatur

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// daftarLapangan is a field list as a plan: rows in tree order with their
// codes beside them, hidden from the matcher.
type daftarLapangan struct {
	rows []Row
	kode []Kode
}

// bacaLapangan makes a tree of those rows of a field list whose code is read
// and whose level fits; the list's own codes say which row is above which.
func bacaLapangan(t *testing.T, berkas string, pakai func(Kode) bool) daftarLapangan {
	t.Helper()
	type baris struct {
		kode                    Kode
		nama, indikator, satuan string
	}
	var all []baris
	for _, b := range bacaDaftar(t, berkas) {
		k, _, err := ParseKodeLenient(b["kode"])
		if err != nil || !pakai(k) || k.Tingkat() < TingkatProgram {
			continue
		}
		all = append(all, baris{k, b["nama"], b["indikator"], b["satuan"]})
	}
	slices.SortStableFunc(all, func(a, b baris) int { return a.kode.Compare(b.kode) })
	var d daftarLapangan
	at := map[Kode]int{}
	for _, b := range all {
		induk, ok := at[b.kode.Parent()]
		if !ok {
			induk = -1
		}
		if _, ada := at[b.kode]; !ada {
			at[b.kode] = len(d.rows)
		}
		d.rows = append(d.rows, Row{b.nama, b.kode.Tingkat(), b.indikator, b.satuan, induk})
		d.kode = append(d.kode, b.kode)
	}
	return d
}

// katalogDaftar makes a catalogue of the kabupaten/kota rows of a whole list.
func katalogDaftar(t *testing.T, berkas string, e Edisi) *Katalog {
	t.Helper()
	var entri []Entri
	for _, b := range bacaDaftar(t, berkas) {
		if b["jenis_pemda"] == "PROV" {
			continue
		}
		k, err := ParseKode(b["kode"])
		if err != nil {
			t.Fatal(err)
		}
		entri = append(entri, Entri{Kode: k, JenisDaerah: KabupatenKota, Edisi: HimpunanOf(e), Nama: b["nama"], Indikator: b["indikator"], Satuan: b["satuan"]})
	}
	k, err := NewKatalog(entri)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// ukuran counts what came of matching a list.
type ukuran struct {
	baris, ada, pasti, pastiSalah, usulan, pertamaBenar, tidakAda int
}

func (u ukuran) String() string {
	return fmt.Sprintf("%d baris, %d berkode benar dalam katalog: pasti %d (salah %d), usulan %d (calon pertama benar %d), tidak ada %d",
		u.baris, u.ada, u.pasti, u.pastiSalah, u.usulan, u.pertamaBenar, u.tidakAda)
}

// ukur matches a list and holds the outcome against its own codes, for the
// rows whose code the catalogue has under a name that is the row's or near it.
// For the others the list's code is itself in doubt: its names are of another
// edition, or were typed beside the wrong code.
func ukur(t *testing.T, k *Katalog, d daftarLapangan) ukuran {
	t.Helper()
	u := ukuran{baris: len(d.rows)}
	for i, m := range k.MatchAll(Query{JenisDaerah: KabupatenKota}, d.rows) {
		benar := d.kode[i]
		if p, ok := benar.Unbind(); ok && k.posisi(benar) < len(k.kode) && k.kode[k.posisi(benar)] != benar {
			benar = p
		}
		if !adaBernama(k, benar, d.rows[i].Nama) {
			continue
		}
		u.ada++
		first := len(m.Calon) > 0 && m.Calon[0].Entri.Kode == benar
		switch m.Keyakinan {
		case Pasti:
			u.pasti++
			if !first {
				u.pastiSalah++
				t.Errorf("%v %q: pasti %v %q", benar, d.rows[i].Nama, m.Calon[0].Entri.Kode, m.Calon[0].Entri.Nama)
			}
		case Usulan:
			u.usulan++
			if first {
				u.pertamaBenar++
			}
		case TidakAda:
			u.tidakAda++
		}
	}
	return u
}

// adaBernama reports whether the catalogue has the code under a name that is
// the given one but for a tenth of its letters.
func adaBernama(k *Katalog, kode Kode, nama string) bool {
	f := teks.Lipat(nama)
	for e := range k.Entries(kode) {
		if teks.Jarak(f, teks.Lipat(e.Nama), len(f)/10) <= len(f)/10 {
			return true
		}
	}
	return false
}

// Both field lists, their own codes hidden, against the edition their codes
// are of. The goal: a Pasti is never wrong, the first Usulan right in 95 %.
func TestMatchAllLapangan(t *testing.T) {
	k2023 := katalogDaftar(t, "edisi-900-1317-2023-kabkota.tsv", Kepmendagri1317)
	k2020 := katalogDaftar(t, "edisi-050-3708-2020.tsv", Kepmendagri3708)
	empat := func(k Kode) bool { return k.LebarSubKegiatan() != 2 }
	dua := func(k Kode) bool { return k.LebarSubKegiatan() != 4 }
	for _, c := range []struct {
		nama string
		k    *Katalog
		d    daftarLapangan
	}{
		{"bappeda, empat digit, 2023", k2023, bacaLapangan(t, "lapangan-bappeda.tsv", empat)},
		{"esakip, empat digit, 2023", k2023, bacaLapangan(t, "lapangan-esakip.tsv", empat)},
		{"esakip, dua digit, 2020", k2020, bacaLapangan(t, "lapangan-esakip.tsv", dua)},
	} {
		u := ukur(t, c.k, c.d)
		t.Logf("%s: %v", c.nama, u)
		if u.pertamaBenar*100 < u.usulan*95 {
			t.Errorf("%s: calon pertama benar %d dari %d usulan", c.nama, u.pertamaBenar, u.usulan)
		}
	}
}

// The embedded list as one plan with every name damaged at random, one to
// three letters, words joined or split: a Pasti is never wrong.
func TestMatchAllRusak(t *testing.T) {
	k := Default()
	r := rand.New(rand.NewPCG(7, 2027))
	var d daftarLapangan
	at := map[Kode]int{}
	for e := range k.Walk(MustParseKode("1.06")) {
		if e.JenisDaerah != KabupatenKota || !e.Edisi.Has(Pemutakhiran2027) || e.Kode.Kewenangan() > 2 {
			continue // the rows of special regions have the names of each other's
		}
		induk, ok := at[e.Kode.Parent()]
		if !ok {
			induk = -1
		}
		at[e.Kode] = len(d.rows)
		d.rows = append(d.rows, Row{rusak(r, e.Nama), e.Tingkat(), e.Indikator, e.Satuan, induk})
		d.kode = append(d.kode, e.Kode)
	}
	u := ukuran{baris: len(d.rows)}
	for i, m := range k.MatchAll(Query{JenisDaerah: KabupatenKota, Edisi: Pemutakhiran2027}, d.rows) {
		first := len(m.Calon) > 0 && m.Calon[0].Entri.Kode == d.kode[i]
		switch {
		case m.Keyakinan == Pasti && !first:
			t.Errorf("%v %q: pasti %v", d.kode[i], d.rows[i].Nama, m.Calon[0].Entri.Kode)
		case m.Keyakinan == Pasti:
			u.pasti++
		case first:
			u.pertamaBenar++
		default:
			t.Logf("%v %q: %v", d.kode[i], d.rows[i].Nama, m.Calon)
		}
	}
	t.Logf("%d baris rusak: pasti %d, calon pertama benar %d", u.baris, u.pasti, u.pertamaBenar)
	if (u.pasti+u.pertamaBenar)*100 < u.baris*95 {
		t.Errorf("calon pertama benar hanya %d dari %d", u.pasti+u.pertamaBenar, u.baris)
	}
}

// Rows of one name under several parents: the rows around them decide.
func TestMatchAllSaudara(t *testing.T) {
	rows := []Row{
		{Nama: "PROGRAM PENANGANAN BENCANA", Induk: -1},
		{Nama: "Penyelenggaraan Pemberdayaan Masyarakat terhadap Kesiapsiagaan Bencana Kabupaten/Kota", Tingkat: TingkatKegiatan, Induk: 0},
		{Nama: "Koordinasi, Sosialisasi dan Pelaksanaan Taruna Siaga Bencana", Tingkat: TingkatSubKegiatan, Induk: 1},
		{Nama: "Perlindungan Sosial Korban Bencana Alam dan Sosial", Tingkat: TingkatKegiatan, Induk: 0}, // shortened
		{Nama: "Penyediaan Sandang", Tingkat: TingkatSubKegiatan, Induk: 3},
		{Nama: "Penyediaan Permakanan", Tingkat: TingkatSubKegiatan, Induk: 3}, // of another kegiatan
	}
	var got []string
	for _, m := range Default().MatchAll(Query{JenisDaerah: KabupatenKota}, rows) {
		s := m.Keyakinan.String()
		if len(m.Calon) > 0 {
			s += " " + m.Calon[0].Entri.Kode.String()
		}
		got = append(got, s)
	}
	want := []string{
		"pasti 1.06.06",
		"pasti 1.06.06.2.02", // its row below tells it from 3.02 and 4.02
		"pasti 1.06.06.2.02.0002",
		"usulan 1.06.06.2.01",
		"usulan 1.06.06.2.01.0002", // its parent is only near
		"usulan 1.06.04.2.01.0001",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("dapat\n%s\nmau\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
