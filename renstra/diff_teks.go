package renstra

import (
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// String returns the change as a line for people, in Indonesian.
func (p Perubahan) String() string {
	var b strings.Builder
	if n := len(p.Jalur); n > 0 && p.Jalur[n-1] != p.Nama {
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
	if p.Indikator != "" {
		s = p.apaIndikator()
	}
	if p.Tahun != 0 {
		s += fmt.Sprint(" ", p.Tahun)
	}
	if p.Lama != nil && p.Baru != nil && p.Lama.String() == p.Baru.String() {
		return s + " berubah"
	}
	s += " dari " + tulisNilai(p.Lama) + " menjadi " + tulisNilai(p.Baru)
	if d, ok := p.Selisih.Rupiah(); ok {
		tanda := ""
		if d.Sign() > 0 {
			tanda = "+"
		}
		s += " (" + tanda + d.String() + ")"
	}
	return s
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

func tulisNilai(n nomenklatur.Nilai) string {
	switch v := n.(type) {
	case nil:
		return "tidak tertulis"
	case nilaiTeks:
		return fmt.Sprintf("%q", string(v))
	}
	return n.String()
}
