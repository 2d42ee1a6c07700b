package renstra

import (
	"cmp"
	"fmt"
	"reflect"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Whether a difference is one from this plan.

// cocok reports where a value that a change replaces does not stand in the
// plan. What else the plan has by now does not matter.
func (b *Beda) cocok(lama *Rencana, rata []simpulRata) error {
	if err := b.cocokPohon(rata); err != nil {
		return err
	}
	for i := range b.Perubahan {
		if err := b.Perubahan[i].cocokLain(lama); err != nil {
			return err
		}
	}
	return b.cocokBaris(rata)
}

// cocokPohon reports the first row that is another one, or under another parent.
func (b *Beda) cocokPohon(rata []simpulRata) error {
	if len(rata) != len(b.asal) {
		return fmt.Errorf("%w: diharapkan %d baris program, ditemukan %d", ErrBeda, len(b.asal), len(rata))
	}
	for i := range rata {
		l, n := &b.asal[i], &rata[i]
		if l.induk != n.induk || l.node.Tingkat != n.node.Tingkat || !(l.node.Kode.IsValid() && l.node.Kode == n.node.Kode) && l.lipat != n.lipat {
			return fmt.Errorf("%w: baris ke-%d tabel program: diharapkan %q, ditemukan %q", ErrBeda, i+1, sebut(l.node), sebut(n.node))
		}
	}
	return nil
}

// gantiBaris is a value of a row of the older plan that a change replaces.
type gantiBaris struct {
	asal  int
	jenis JenisPerubahan
	tahun int
	muat  reflect.Type // an indicator is another value than the further ones
}

// gantiOf is the value that a change is about. Further indicators, the details
// and the condition at the end are replaced together, with the first change of
// one of them.
func gantiOf(asal int, p *Perubahan) gantiBaris {
	switch p.muat.(type) {
	case indikatorLain, rincianBaru, akhirBaru:
		return gantiBaris{asal: asal, muat: reflect.TypeOf(p.muat)}
	}
	return gantiBaris{asal, p.Jenis, p.Tahun, reflect.TypeOf(p.muat)}
}

// cocokBaris compares each row with itself as it stood when the difference was
// taken: no value that is replaced may differ, and none of a row that went.
func (b *Beda) cocokBaris(rata []simpulRata) (err error) {
	hapus := make([]bool, len(rata))
	for i := range hapus {
		hapus[i] = true
	}
	for _, t := range b.susunan {
		if t.asal >= 0 {
			hapus[t.asal] = false
		}
	}
	diganti := map[gantiBaris]bool{}
	for i := range b.Perubahan {
		if p := &b.Perubahan[i]; p.baris >= 0 {
			diganti[gantiOf(b.susunan[p.baris].asal, p)] = true
		}
	}
	for a := range rata {
		isiNode(b.asal[a].node, rata[a].node, func(c Perubahan) {
			if err == nil && (hapus[a] || diganti[gantiOf(a, &c)]) {
				err = galatLama(c.Jenis, rata[a].node.Nama, nilaiAda(c.Lama), nilaiAda(c.Baru))
			}
		})
	}
	return err
}

// cocokLain compares what a change outside the tree replaces.
func (p *Perubahan) cocokLain(r *Rencana) (err error) {
	mau, ada := nilaiAda(p.Lama), nilaiAda(p.Lama)
	switch v := p.muat.(type) {
	case identitasBaru:
		ada = v.medan.teks(r)
	case []int:
		ada = deretTahun(r.Tahun)
	case tabelBaru:
		if v.lama != v.bagian.bentuk(r) {
			mau, ada = "isi rencana lama", "isi lain"
		}
	case totalRow:
		isiNode(cmp.Or(v.lama, &Node{}), cmp.Or(r.Total, &Node{}), func(c Perubahan) {
			err = cmp.Or(err, galatLama(c.Jenis, "baris jumlah", nilaiAda(c.Lama), nilaiAda(c.Baru)))
		})
		return err
	}
	if mau != ada {
		return galatLama(p.Jenis, p.Nama, mau, ada)
	}
	return nil
}

func galatLama(jenis JenisPerubahan, nama, mau, ada string) error {
	return fmt.Errorf("%w: %s %q: diharapkan %q, ditemukan %q", ErrBeda, jenis, nama, mau, ada)
}

func nilaiAda(n nomenklatur.Nilai) string {
	if n == nil {
		return ""
	}
	return n.String()
}
