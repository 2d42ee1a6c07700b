package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// What the objects around the records in JSON say of all of them: the agency, the
// year, the period.

// catatAmplop keeps a field of such an object.
func (p *larikJSON) catatAmplop(m medanJSON) {
	switch f := teks.Lipat(m.nama); f {
	case "meta", "metadata", "header", "info", "filter", "skpd", "opd":
		if isi, ok := bacaObjek(m.nilai, m.di); ok {
			for _, x := range isi {
				if !berisi(x.nilai) {
					p.catatAmplop(x)
				}
			}
		}
		return
	case "periode", "tahunperiode", "periodetahun":
		if dari, sampai, ok := rentangTahun(m.teks()); ok {
			p.d.periode = Periode{Dari: dari, Sampai: sampai}
		}
		return
	}
	if slices.Contains(artiAmplop, p.arti(m.nama).arti) && m.teks() != "" {
		p.bungkus = append(p.bungkus, selJSON{m.nama, m.teks(), m.di})
	}
}

// artiAmplop are the fields that hold for all records below an object.
var artiAmplop = []artiMedan{medanTahun, medanTahunAwal, medanSKPD, medanNamaSKPD, medanSubSKPD, medanNamaSubSKPD}

// isiAmplop gives such fields to the records, where none of them has one.
func (p *larikJSON) isiAmplop() error {
	for _, x := range p.bungkus {
		arti := p.arti(x.nama).arti
		if arti == medanTahun && tahunTulisan(x.isi) == 0 || slices.ContainsFunc(p.d.baris, func(b tabel.Baris) bool {
			return slices.ContainsFunc(p.d.kolom, func(k string) bool { return p.arti(k).arti == arti && b.At(p.at[k]) != "" })
		}) {
			continue
		}
		for i := range p.d.baris {
			if err := p.isi(&p.d.baris[i], x.nama, x.isi); err != nil {
				return err
			}
		}
	}
	return nil
}
