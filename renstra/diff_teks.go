package renstra

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// String returns the change as a line for people, in Indonesian.
func (p Perubahan) String() string {
	var b strings.Builder
	if n := len(p.Jalur); n > 1 && p.baris < 0 && p.Tingkat == 0 {
		b.WriteString(strings.Join(p.Jalur[:n-1], " › ") + " › ")
	} else if n > 0 && p.Jalur[n-1] != p.Nama {
		b.WriteString(p.Jalur[n-1] + " ")
	}
	fmt.Fprintf(&b, "%s: %s", p.Nama, p.apa())
	return b.String()
}

// apa says what happened to the row.
func (p *Perubahan) apa() string {
	switch p.Jenis {
	case Tambah:
		return "baris baru"
	case Hapus:
		return "baris dihapus"
	case Pindah:
		return "pindah dari " + tulisNilai(p.Lama) + " ke " + tulisNilai(p.Baru)
	case UbahUrutan:
		return "urutan berubah"
	}
	s := strings.ReplaceAll(string(p.Jenis), "-", " ")
	switch {
	case p.Indikator != "":
		s = p.apaIndikator()
	case p.Jenis == UbahKeterangan && p.Kolom != "":
		s = sebutKeterangan(p.Kolom)
	case p.Kolom != "":
		s = sebutKolom(p.Kolom)
	}
	if p.Tahun != 0 {
		s += fmt.Sprint(" ", p.Tahun)
	}
	if p.Lama != nil && p.Baru != nil && p.Lama.String() == p.Baru.String() {
		return s + " berubah"
	}
	s += " dari " + tulisNilai(p.Lama) + " menjadi " + tulisNilai(p.Baru)
	if p.penulisan() {
		s += " (penulisan)"
	}
	if d, ok := p.Selisih.Rupiah(); ok {
		tanda := ""
		if d.Sign() > 0 {
			tanda = "+"
		}
		s += " (" + tanda + d.String() + ")"
	}
	return s
}

// penulisan reports whether only the writing changed: case, blanks and
// punctuation of a name, the decimals of a target.
func (p *Perubahan) penulisan() bool {
	if p.Lama == nil || p.Baru == nil {
		return false
	}
	lama, baru := p.Lama.String(), p.Baru.String()
	switch p.Jenis {
	case GantiNama:
		return teks.Sama(lama, baru)
	case UbahTarget, UbahBaseline:
		return kinerja.ParseTarget(lama).Equal(kinerja.ParseTarget(baru))
	}
	return false
}

// apaIndikator says what it is of a further indicator.
func (p *Perubahan) apaIndikator() string {
	switch {
	case p.Tahun != 0:
		return fmt.Sprintf("target indikator %q", p.Indikator)
	case p.Jenis == UbahBaseline:
		return fmt.Sprintf("baseline indikator %q", p.Indikator)
	}
	return fmt.Sprintf("indikator %q", p.Indikator)
}

// sebutKolom writes the name of a field as words: "sumberDana" is "sumber dana",
// "targetNSPK" is "target NSPK". A head of the table stays as it is.
func sebutKolom(kolom string) string {
	var b strings.Builder
	r := []rune(kolom)
	for i, c := range r {
		if i > 0 && unicode.IsUpper(c) && unicode.IsLower(r[i-1]) {
			b.WriteByte(' ')
			if i+1 < len(r) && unicode.IsLower(r[i+1]) {
				c = unicode.ToLower(c)
			}
		}
		b.WriteRune(c)
	}
	return b.String()
}

func tulisNilai(n nomenklatur.Nilai) string {
	switch v := n.(type) {
	case nil:
		return "tidak tertulis"
	case nilaiTeks:
		return fmt.Sprintf("%q", string(v))
	}
	return n.String()
}
