package renstra

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// JenisPerubahan is what kind of change a [Perubahan] is.
type JenisPerubahan string

// The kinds of changes.
const (
	Tambah              JenisPerubahan = "tambah"     // a row that only the newer plan has
	Hapus               JenisPerubahan = "hapus"      // a row that only the older plan has
	Pindah              JenisPerubahan = "pindah"     // a row under another parent
	UbahUrutan          JenisPerubahan = "urutan"     // a row at another place among its siblings
	GantiNama           JenisPerubahan = "ganti-nama" // the name is written otherwise
	GantiKode           JenisPerubahan = "ganti-kode" // another official code
	UbahPagu            JenisPerubahan = "pagu"
	UbahTarget          JenisPerubahan = "target"
	UbahBaseline        JenisPerubahan = "baseline"
	UbahIndikator       JenisPerubahan = "indikator"
	UbahPenanggungJawab JenisPerubahan = "penanggung-jawab"
	UbahKeterangan      JenisPerubahan = "keterangan" // outcome or output, place, details by account, condition at the end
	UbahTahun           JenisPerubahan = "tahun"      // the years of the programme table
	UbahIdentitas       JenisPerubahan = "identitas"  // agency, region, code, period
	UbahTabel           JenisPerubahan = "tabel"      // a cell of another table (Kolom), or that table as a whole
)

// Perubahan is one difference between two plans.
type Perubahan struct {
	Jenis   JenisPerubahan
	Tingkat nomenklatur.Tingkat // zero for what is no row of the programme tree
	Baris   int                 // line in the newer plan; of a row that went, in the older one
	Jalur   []string            // as in [Temuan]; for another table its name and the row's, its name alone for what its rows have in common
	Nama    string
	Tahun   int // 0 if the change is not about one year

	// Indikator is the further indicator of the row that the change is about,
	// "" if it is about none in particular.
	Indikator string

	// Kolom is the column of another table that the change is about, by its head
	// or, where the table has a known one, by the name of the field in a file; of
	// UbahKeterangan the field (kondisiAkhir.pagu), of details with their account
	// and source of funds behind it. "" where Jenis says it.
	Kolom string

	// Lama and Baru are the values before and after; nil where nothing is
	// written.
	Lama, Baru nomenklatur.Nilai

	// Selisih of a pagu is Baru − Lama, where what is not written counts
	// nothing. Not written for every other change. Of UbahPagu it adds up to the
	// change of the totals; of UbahKeterangan it is part of such a pagu, or
	// beside it at the end of the period.
	Selisih anggaran.Isian

	baris int // the row: its place in the Walk of the newer plan, −1 for none
	muat  any // what Apply puts in place
}

// Beda is what differs between two plans, an older and a newer one. The zero
// value is no difference.
type Beda struct {
	Perubahan []Perubahan

	terinci []NilaiTahun // see SelisihTerinci
	galat   error        // of terinci

	susunan []tempatNode // the rows of the newer plan
	asal    []simpulRata // the rows of the older plan, as they stood
}

// Diff returns what differs between two plans. Two rows under the same parent
// are the same row, by the first of these that fits:
//
//   - They have the same name, whatever its case, blanks and punctuation. Name
//     goes before code, since a new edition of the nomenclature shifts the codes
//     of rows that stay what they are. If several have it, the figures pair
//     them, provided that they pair all of them, else the codes.
//   - They have the same code.
//   - They have the same indicator, or nearly the same name.
//
// A row that is gone from one parent and new under another has moved, if its
// figures, its code or its name leave one choice; else it is one row less and
// one more.
//
// Lines, the cells as written, the columns of a page, how amounts are grouped and
// rounded and the notes of the reader do not count: two files with the same plan
// do not differ. What was decided on a target with two readings counts, not by
// what, and so does a unit that its cell does not write: then Lama and Baru say
// the readings, or the units.
func Diff(lama, baru *Rencana) *Beda {
	lama, baru = utuh(lama), utuh(baru)
	p := &pembanding{lama: ratakan(lama), baru: ratakan(baru), beda: &Beda{}}
	p.pasangkan()
	p.beda.asal = salinRata(p.lama)
	p.identitas(lama, baru)
	p.tahunTabel(lama, baru)
	for i := range p.baru {
		p.simpul(i)
	}
	p.hapus()
	p.urutan()
	p.totalTertulis(lama, baru)
	p.tabel(lama, baru)
	p.beda.terinci, p.beda.galat = selisihTerinci(lama, baru)
	return p.beda
}

// IsZero reports whether the plans do not differ.
func (b *Beda) IsZero() bool { return b == nil || len(b.Perubahan) == 0 }

// JumlahPerubahan counts rows: those that came, those that went, and those in
// both plans that changed, in whatever respect.
type JumlahPerubahan struct{ Tambah, Hapus, Ubah int }

// Count counts the rows that came, went and changed.
func (b *Beda) Count() JumlahPerubahan {
	var j JumlahPerubahan
	if b == nil {
		return j
	}
	baru := map[string]bool{}
	ubah := map[string]bool{}
	for _, p := range b.Perubahan {
		switch p.Jenis {
		case Tambah:
			j.Tambah++
			baru[p.kunci()] = true
		case Hapus:
			j.Hapus++
			baru[p.kunci()] = true
		default:
			ubah[p.kunci()] = true
		}
	}
	for k := range ubah {
		if !baru[k] {
			j.Ubah++
		}
	}
	return j
}

// kunci tells rows apart.
func (p *Perubahan) kunci() string {
	if p.baris >= 0 {
		return strconv.Itoa(p.baris)
	}
	return strings.Join(append([]string{"", strconv.Itoa(p.Baris)}, p.Jalur...), "\x00")
}

// nilaiTeks is a text as the value of a change.
type nilaiTeks string

func (n nilaiTeks) String() string               { return string(n) }
func (n nilaiTeks) MarshalJSON() ([]byte, error) { return json.Marshal(string(n)) }

func teksNilai(s string) nomenklatur.Nilai {
	if s == "" {
		return nil
	}
	return nilaiTeks(s)
}

func isianNilai(i anggaran.Isian) nomenklatur.Nilai {
	switch i.Isi() {
	case anggaran.TidakTertulis:
		return nil
	case anggaran.Strip:
		return nilaiTeks("-")
	}
	return i
}

// selisihIsian is baru − lama, where what is not written counts nothing.
func selisihIsian(lama, baru anggaran.Isian) anggaran.Isian {
	l, adaLama := lama.Rupiah()
	b, adaBaru := baru.Rupiah()
	if !adaLama && !adaBaru {
		return anggaran.Isian{}
	}
	return kurang(b, l)
}

// simpul notes the changes of one row of the newer plan.
func (p *pembanding) simpul(i int) {
	s := &p.baru[i]
	if s.pasangan < 0 {
		p.catat(i, Perubahan{Jenis: Tambah, muat: salinNode(s.node)})
		nilaiTahun(&Node{}, s.node, func(c Perubahan) {
			if c.Jenis == UbahPagu { // counts in the sums
				p.catat(i, c)
			}
		})
		return
	}
	lama := p.lama[s.pasangan].node
	if induk := p.lama[s.pasangan].induk; induk != p.pasanganInduk(s) {
		p.catat(i, Perubahan{Jenis: Pindah,
			Lama: teksNilai(p.sebutInduk(p.lama, induk)), Baru: teksNilai(p.sebutInduk(p.baru, s.induk))})
	}
	isiNode(lama, s.node, func(c Perubahan) { p.catat(i, c) })
}

// isiNode notes what differs between two states of a row, but for its place.
func isiNode(lama, b *Node, catat func(Perubahan)) {
	teks := func(jenis JenisPerubahan, lama, baru string, muat any) {
		if lama != baru {
			catat(Perubahan{Jenis: jenis, Lama: teksNilai(lama), Baru: teksNilai(baru), muat: muat})
		}
	}
	teks(GantiNama, lama.Nama, b.Nama, namaPadanan{b.Nama, b.Padanan})
	if lama.Kode != b.Kode {
		catat(Perubahan{Jenis: GantiKode, Lama: teksNilai(kodeTeks(lama)), Baru: teksNilai(kodeTeks(b)), muat: kodePadanan{b.Kode, b.Padanan}})
	}
	teks(UbahIndikator, lama.Indikator, b.Indikator, b.Indikator)
	bedaIndikatorLain(lama.IndikatorLain, b.IndikatorLain, catat)
	if !samaIsiTarget(lama.Baseline, b.Baseline) {
		x, y := targetNilai(lama.Baseline, b.Baseline)
		catat(Perubahan{Jenis: UbahBaseline, Lama: x, Baru: y, muat: b.Baseline})
	}
	teks(UbahPenanggungJawab, lama.PenanggungJawab, b.PenanggungJawab, b.PenanggungJawab)
	bedaKeterangan(lama, b, catat)
	nilaiTahun(lama, b, catat)
}

// nilaiTahun notes the targets and pagu that differ, by year.
func nilaiTahun(lama, baru *Node, catat func(Perubahan)) {
	for _, tahun := range gabungTahun(lama.Tahunan, baru.Tahunan) {
		l, b := lama.Year(tahun), baru.Year(tahun)
		if !samaIsiTarget(l.Target, b.Target) {
			x, y := targetNilai(l.Target, b.Target)
			catat(Perubahan{Jenis: UbahTarget, Tahun: tahun, Lama: x, Baru: y, muat: b})
		}
		if l.Pagu != b.Pagu {
			catat(Perubahan{Jenis: UbahPagu, Tahun: tahun,
				Lama: isianNilai(l.Pagu), Baru: isianNilai(b.Pagu), Selisih: selisihIsian(l.Pagu, b.Pagu), muat: b})
		}
	}
}

func (p *pembanding) catat(i int, c Perubahan) {
	s := &p.baru[i]
	c.Tingkat, c.Baris, c.Jalur, c.Nama, c.baris = s.node.Tingkat, s.node.Baris, s.jalur, s.node.Nama, i
	p.beda.Perubahan = append(p.beda.Perubahan, c)
}

// hapus notes the rows that went, with the pagu that went with them.
func (p *pembanding) hapus() {
	for i := range p.lama {
		s := &p.lama[i]
		if s.pasangan >= 0 {
			continue
		}
		c := Perubahan{Jenis: Hapus, Tingkat: s.node.Tingkat, Baris: s.node.Baris, Jalur: s.jalur, Nama: s.node.Nama, baris: -1}
		p.beda.Perubahan = append(p.beda.Perubahan, c)
		for _, t := range s.node.Tahunan {
			if d := selisihIsian(t.Pagu, anggaran.Isian{}); d.Isi() == anggaran.Tertulis {
				c.Jenis, c.Tahun, c.Lama, c.Selisih = UbahPagu, t.Tahun, isianNilai(t.Pagu), d
				p.beda.Perubahan = append(p.beda.Perubahan, c)
			}
		}
	}
}

// The loads of changes that carry more than one value.
type (
	namaPadanan struct {
		nama    string
		padanan nomenklatur.Padanan
	}
	kodePadanan struct {
		kode    nomenklatur.Kode
		padanan nomenklatur.Padanan
	}
)

func kodeTeks(n *Node) string {
	if !n.Kode.IsValid() {
		return ""
	}
	return n.Kode.String()
}
