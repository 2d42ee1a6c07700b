package renstra_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Synthetic, in further forms that agencies write: years that are ticked, both
// kinds in one column, numbers beside every name, several sasaran in one cell.
func TestStrategiBentuk(t *testing.T) {
	const (
		tahun    = "Tabel 3.5 Arah Kebijakan Tahunan\n\nNo\tStrategi\tArah Kebijakan\tTahun\t\t\n\t\t\t2026\t2027\t2028\n"
		gabungan = "Tabel T-C.26\n\nTujuan\tSasaran\tStrategi dan Arah Kebijakan\nSejahtera\tTerlayani\t"
		tanpa    = `info tabel-tidak-dikenal: Tabel "Tabel T-C.26" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`
		centang  = "Strategi atau arah kebijakan tanpa tanda tahun, atau tanda tahun tanpa keduanya; tahunnya tidak diketahui."
	)
	for _, c := range []struct {
		nama, teks             string
		strategi, arah, temuan []string
	}{
		{nama: "tahun bercentang", teks: tahun + "1\tRehabilitasi\tLuar panti\t√\t✓\t\n\t\tPermakanan\t-\tv\t\n2\tJaminan\tDTKS\tV\tV\tV\n",
			strategi: []string{"Rehabilitasi", "Jaminan"},
			arah:     []string{"Luar panti @2026 < Rehabilitasi", "Luar panti @2027 < Rehabilitasi", "Permakanan @2027 < Rehabilitasi", "DTKS @2026 < Jaminan", "DTKS @2027 < Jaminan", "DTKS @2028 < Jaminan"}},
		{nama: "silang saja menandai, tanpa tanda dan tanda tanpa nama", teks: tahun + "1\tRehabilitasi\tPermakanan bagi\tx\tX\t\n\t\tlanjut usia\t\t\t\n\t\tDTKS\t\t\t\n\t\t\tx\t\t\n",
			strategi: []string{"Rehabilitasi"}, arah: []string{"Permakanan bagi lanjut usia @2026 < Rehabilitasi", "Permakanan bagi lanjut usia @2027 < Rehabilitasi", "DTKS < Rehabilitasi"},
			temuan: []string{"info sel-terputus: Baris ini hanya berisi sisa nama baris di atasnya dan disambung: lanjut usia.", "peringatan sel-tidak-berpasangan: Baris 7–8: " + centang}},
		{nama: "silang di samping centang mungkin tidak", teks: tahun + "1\tRehabilitasi\tLuar panti\tv\tx\tx\n",
			temuan: []string{`info tabel-tidak-dikenal: Tabel "Tabel 3.5 Arah Kebijakan Tahunan" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
		{nama: "dua kolom satu tahun tidak ditebak", teks: "Tabel 3.5 Arah Kebijakan Tahunan\n\nSasaran\tStrategi\tArah Kebijakan\t2026\t2026\nTerlayani\tRehabilitasi\tLuar panti\tv\tv\n",
			temuan: []string{`info tabel-tidak-dikenal: Tabel "Tabel 3.5 Arah Kebijakan Tahunan" (1 baris) tidak dikenal dari kepalanya dan tidak dibaca.`}},
		{nama: "nomor tanpa nama di sampingnya tetap di kolomnya", teks: "Tabel 3.3\n\nSasaran\tStrategi\t\tArah Kebijakan\n1\tRehabilitasi\t\tLuar panti\n",
			strategi: []string{"Rehabilitasi"}, arah: []string{"Luar panti < Rehabilitasi"}},
		{nama: "strategi bercentang, tahun dihitung", teks: "Tabel 3.4 Strategi Renstra Tahun 2026-2030\n\nSasaran\tStrategi\tTahun ke-\t\n\t\t1\t2\nTerlayani\tRehabilitasi\tv\t\n\tJaminan\tv\tv\n",
			strategi: []string{"Rehabilitasi @2026 < Terlayani", "Jaminan @2026 < Terlayani", "Jaminan @2027 < Terlayani"}},
		{nama: "arah kebijakan, tahun dihitung", teks: "Tabel 3.4 Arah\n\nSasaran\tStrategi\tArah Kebijakan Tahun ke-\t\n\t\t1\t2\nTerlayani\tRehabilitasi\tPenataan\tIntegrasi\n",
			strategi: []string{"Rehabilitasi < Terlayani"}, arah: []string{"Penataan @1 < Rehabilitasi", "Integrasi @2 < Rehabilitasi"}},
		{nama: "satu kolom, sebutan di depan", teks: gabungan + "Strategi: Rehabilitasi<br>Arah Kebijakan: 1. Luar panti<br>2. Permakanan bagi<br>lanjut usia\n\t\tArah Kebijakan:<br>- DTKS\n",
			strategi: []string{"Rehabilitasi < Terlayani"}, arah: []string{"[1.] Luar panti < Rehabilitasi", "[2.] Permakanan bagi lanjut usia < Rehabilitasi", "DTKS < Rehabilitasi"}},
		{nama: "satu kolom, menurut nomor", teks: gabungan + "1. Rehabilitasi<br>1.1 Luar panti<br>2. Jaminan<br>2.1 DTKS\n",
			strategi: []string{"[1.] Rehabilitasi < Terlayani", "[2.] Jaminan < Terlayani"}, arah: []string{"[1.1] Luar panti < Rehabilitasi", "[2.1] DTKS < Jaminan"}},
		{nama: "satu kolom, huruf di bawah angka", teks: gabungan + "1. Rehabilitasi<br>a. Luar panti<br>b. Permakanan\n",
			strategi: []string{"[1.] Rehabilitasi < Terlayani"}, arah: []string{"[a.] Luar panti < Rehabilitasi", "[b.] Permakanan < Rehabilitasi"}},
		{nama: "satu kolom, semua setingkat", teks: gabungan + "1. Rehabilitasi<br>2. Luar panti\n", temuan: []string{tanpa}},
		{nama: "satu kolom, nomor di kolomnya", teks: "Tabel 3.3 Strategi dan Arah Kebijakan\n\nKode\tUraian Sasaran/Strategi dan Arah Kebijakan\n1\tSasaran: Terlayani\n1.1\tStrategi: Rehabilitasi\n1.1.1\tArah Kebijakan: Luar panti\n",
			strategi: []string{"[1.1] Rehabilitasi < Terlayani"}, arah: []string{"[1.1.1] Luar panti < Rehabilitasi"}},
		{nama: "nomor di samping setiap nama", teks: "Tabel 3.3\n\nTujuan\t\tSasaran\t\tStrategi\t\tArah Kebijakan\t\n1.1\tSejahtera\t1.1.1\tTerlayani\t1.1.1.1\tRehabilitasi\t1.1.1.1.1\tLuar panti\n\t\t\t\t\t\t1.1.1.1.2\tPermakanan\n\t\t1.1.2\tBerdaya\t1.1.2.1\tPelatihan\t1.1.2.1.1\tBLK\n",
			strategi: []string{"Rehabilitasi < Terlayani", "Pelatihan < Berdaya"}, arah: []string{"Luar panti < Rehabilitasi", "Permakanan < Rehabilitasi", "BLK < Pelatihan"}},
		{nama: "beberapa sasaran dalam satu sel, dipasangkan menurut nomor", teks: kepalaTC26 + "Sejahtera\t1.1 Terlayani<br>1.2 Berdaya\t1.1.1 Rehabilitasi<br>1.2.1 Pelatihan\t1.1.1.1 Luar panti<br>1.2.1.1 BLK\n\t\t1.2.2 Bimbingan\tKelompok\n",
			strategi: []string{"[1.1.1] Rehabilitasi < Terlayani", "[1.2.1] Pelatihan < Berdaya", "[1.2.2] Bimbingan < Berdaya"}, arah: []string{"[1.1.1.1] Luar panti < Rehabilitasi", "[1.2.1.1] BLK < Pelatihan", "Kelompok < Bimbingan"}},
		{nama: "beberapa sasaran dalam satu sel, nomor tidak menentukan", teks: kepalaTC26 + "Sejahtera\t1. Terlayani<br>2. Berdaya\t1. Rehabilitasi<br>2. Pelatihan\tBLK\n",
			strategi: []string{"[1.] Rehabilitasi < Sejahtera", "[2.] Pelatihan < Sejahtera"}, arah: []string{"BLK < Sejahtera"},
			temuan: []string{"info induk-tak-tentu: Sel sasaran memuat beberapa butir, dan nomor strategi tidak menyebut yang mana; strategi dibaca di bawah tujuannya."}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			for _, x := range []struct{ want, got []string }{{c.strategi, barisButir(r.Strategi)}, {c.arah, barisButir(r.ArahKebijakan)}, {c.temuan, pesanCatatan(r)}} {
				if diff := cmp.Diff(x.want, x.got); diff != "" {
					t.Error(diff)
				}
			}
			samaKembali(t, r)
		})
	}
}

// Years that the head counts are those of the period, where the document says it
// (synthetic).
func TestStrategiTahunPeriode(t *testing.T) {
	r := rencana(t, "RENCANA STRATEGIS TAHUN 2026-2030\n\nTabel 3.4 Arah\n\nSasaran\tStrategi\tArah Kebijakan Tahun ke-\t\n\t\t1\t2\nTerlayani\tRehabilitasi\tPenataan\tIntegrasi\n\n"+judulLapangan+kepalaBaku+isiBaku)
	if diff := cmp.Diff([]string{"Penataan @2026 < Rehabilitasi", "Integrasi @2027 < Rehabilitasi"}, barisButir(r.ArahKebijakan)); diff != "" {
		t.Error(diff)
	}
}
