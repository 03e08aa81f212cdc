import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Button,
} from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  ChevronDown16Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  TableSimple20Regular,
} from '@fluentui/react-icons';

import type { Sample } from '../../samples/samples';
import { strings } from '../strings';

interface FileMenuProps {
  readonly disabled: boolean;
  readonly samples: readonly Sample[];
  readonly onNew: () => void;
  readonly onSample: (sample: Sample) => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}

export function FileMenu({ disabled, samples, onNew, onSample, onOpen, onSave }: FileMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" disabled={disabled} icon={<ChevronDown16Regular />} iconPosition="after">
          {strings.file.menu}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentAdd20Regular />} onClick={onNew}>
            {strings.file.newBlank}
          </MenuItem>
          <MenuItem icon={<FolderOpen20Regular />} secondaryContent="Ctrl+O" onClick={onOpen}>
            {strings.file.open}
          </MenuItem>
          <MenuItem icon={<ArrowDownload20Regular />} secondaryContent="Ctrl+S" onClick={onSave}>
            {strings.file.save}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{strings.file.samples}</MenuGroupHeader>
            {samples.map((sample) => (
              <MenuItem key={sample.title} icon={<TableSimple20Regular />} onClick={() => onSample(sample)}>
                {sample.title}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
